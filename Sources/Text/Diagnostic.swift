/// How grave a finding is.
package enum Severity: String, Sendable, Comparable, CaseIterable {
  case info, warning, error

  package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// A language the user is spoken to in.
package enum Language: String, Sendable, CaseIterable {
  case japanese = "ja"
  case english = "en"
}

/// One message in both languages; which one is shown is a matter of presentation.
package struct Message: Sendable, Hashable {
  package let ja: String
  package let en: String

  package init(ja: String, en: String) {
    self.ja = ja
    self.en = en
  }

  package subscript(language: Language) -> String { language == .english ? en : ja }
}

/// A finding: which rule, how grave, where, what is wrong, and what can be done.
package struct Diagnostic: Sendable, Hashable {
  package let rule: String
  package var severity: Severity
  /// UTF-16 offsets in the text the finding is about.
  package var range: TextRange
  /// What is wrong.
  package let message: Message
  /// What to write instead, as a sentence.
  package let advice: Message?
  package var fixes: [Fix]

  package init(
    rule: String, severity: Severity, range: TextRange, message: Message, advice: Message? = nil,
    fixes: [Fix] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.range = range
    self.message = message
    self.advice = advice
    self.fixes = fixes
  }
}

/// A change that mends a finding.
package struct Fix: Sendable, Hashable {
  package let title: Message
  /// Whether it keeps the meaning for certain; only safe fixes are applied unasked.
  package let isSafe: Bool
  package var edits: [Edit]

  package init(title: Message, isSafe: Bool, edits: [Edit]) {
    self.title = title
    self.isSafe = isSafe
    self.edits = edits
  }

  /// The same change in a text that begins `offset` units earlier.
  package func shifted(by offset: Int) -> Fix {
    let edits = edits.map { Edit(range: $0.range.shifted(by: offset), text: $0.text) }
    return Fix(title: title, isSafe: isSafe, edits: edits)
  }
}
