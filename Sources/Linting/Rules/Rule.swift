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
  package let examples: [Example]
  package let check: @Sendable (LintContext) -> [Finding]

  /// A text that the rule is silent on, or finds at exactly the marks ⟦ ⟧.
  package struct Example: Sendable {
    package let text: String
    /// The text after the safe fixes, where the rule has any.
    package let fixed: String?
    package let situation: String

    /// A text without the fault.
    package static func good(_ text: String, situation: String = "unknown") -> Example {
      Example(text: text, fixed: nil, situation: situation)
    }

    /// A text with the fault at ⟦ ⟧; `⟦⟧` marks a place where something is missing.
    package static func bad(_ text: String, fixed: String? = nil, situation: String = "unknown")
      -> Example
    {
      Example(text: text, fixed: fixed, situation: situation)
    }

    /// Whether the rule must find something.
    package var isBad: Bool { text.utf8.contains(0xE2) && text.unicodeScalars.contains("⟦") }
  }
}

/// One finding of a rule; the linter adds the rule's id and severity.
package struct Finding: Sendable {
  package let range: TextRange
  /// Graver or milder than the rule's own severity.
  package var severity: Severity?
  package let message: Message
  package var advice: Message?
  package var fixes: [Fix]

  package init(
    _ range: TextRange, severity: Severity? = nil, _ message: Message, advice: Message? = nil,
    fixes: [Fix] = []
  ) {
    self.range = range
    self.severity = severity
    self.message = message
    self.advice = advice
    self.fixes = fixes
  }
}

extension Fix {
  /// A change to offer, never applied unasked.
  package static func suggestion(_ title: Message, _ range: TextRange, _ text: String) -> Fix {
    Fix(title: title, isSafe: false, edits: [Edit(range: range, text: text)])
  }

  /// A change that keeps the meaning for certain.
  package static func safe(_ title: Message, _ edits: [Edit]) -> Fix {
    Fix(title: title, isSafe: true, edits: edits)
  }
}
