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
  package let check: @Sendable (LintContext) -> [Finding]

  /// The rules of a name: an id, or what another tool calls the same fault.
  package static func named(_ name: String) -> [Rule] {
    let own = all.filter { $0.id == name }
    return own.isEmpty ? all.filter { $0.related.contains(name) } : own
  }

  package init(
    id: String, group: Group, severity: Severity, summary: Message, rationale: Message,
    related: [String] = [], examples: [Example],
    check: @escaping @Sendable (LintContext) -> [Finding]
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
