package import Text

/// One finding of a rule; the linter adds the rule's id and severity.
package struct Finding: Sendable {
  package private(set) var range: TextRange
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

  /// The same finding in a text that begins `offset` units earlier.
  func shifted(by offset: Int) -> Finding {
    guard offset != 0 else { return self }
    var finding = self
    finding.range = range.shifted(by: offset)
    finding.fixes = fixes.map { $0.shifted(by: offset) }
    return finding
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
