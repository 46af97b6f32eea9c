package import Text

/// A rule: what it finds, why that matters, examples that are also its tests, and how it finds it.
package struct Rule: Sendable {
  package enum Group: String, Sendable, CaseIterable {
    case elements, dates, leftovers, marketplace, tone, notation
  }

  /// Named after the fault, such as `vague-deadline`.
  package let id: String
  package let group: Group
  package let severity: Severity
  /// The fault in one line.
  package let summary: Message
  /// Why it matters, and what to do instead.
  package let rationale: Message
  /// Rules of other tools for the same fault, as they write them:
  /// `ja-technical-writing/no-hankaku-kana`, `redpen/HankakuKana`.
  package let related: [String]
  package let examples: [Example]
  let check: Check

  /// How a rule finds its fault.
  enum Check: Sendable {
    /// Looks at the draft as a whole, and at what was read in it.
    case draft(@Sendable (LintContext) -> [Finding])
    /// Looks at a range of whole lines. What it finds in a line rests on nothing but that line, so it
    /// need not be looked for again while the line stays the same.
    case lines(@Sendable (LintContext, TextRange) -> [Finding])
  }

  /// The rules of a name: an id, or what another tool calls the same fault.
  package static func named(_ name: String) -> [Rule] {
    let own = all.filter { $0.id == name }
    return own.isEmpty ? all.filter { $0.related.contains(name) } : own
  }

  init(
    id: String, group: Group, severity: Severity, summary: Message, rationale: Message,
    related: [String] = [], examples: [Example],
    check: @escaping @Sendable (LintContext) -> [Finding]
  ) {
    self.init(id, group, severity, summary, rationale, related, examples, .draft(check))
  }

  init(
    id: String, group: Group, severity: Severity, summary: Message, rationale: Message,
    related: [String] = [], examples: [Example],
    checkLines: @escaping @Sendable (LintContext, TextRange) -> [Finding]
  ) {
    self.init(id, group, severity, summary, rationale, related, examples, .lines(checkLines))
  }

  private init(
    _ id: String, _ group: Group, _ severity: Severity, _ summary: Message, _ rationale: Message,
    _ related: [String], _ examples: [Example], _ check: Check
  ) {
    self.id = id
    self.group = group
    self.severity = severity
    self.summary = summary
    self.rationale = rationale
    self.related = related
    self.examples = examples
    self.check = check
  }
}
