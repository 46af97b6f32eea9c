import Text

/// One tag as it is read, before its place in the tree is known.
struct Tag {
  enum Sigil {
    case variable, raw, ampersand, section, inverted, end, partial, comment, delimiters
  }

  var sigil: Sigil
  /// From the first brace to the last.
  var range: TextRange
  /// The name, without blanks; empty for comments.
  var name: TextRange
  var filters: [FilterCall] = []
  var problems: [SyntaxProblem] = []
  /// The full-width signs to fold, as edits.
  var folds: [Edit] = []
  /// What the tag sets, if it sets delimiters.
  var newDelimiters: Delimiters?

  /// Whether the tag's line vanishes when it stands alone on it.
  var canStandAlone: Bool {
    switch sigil {
    case .variable, .raw, .ampersand: false
    default: true
    }
  }

  /// What the tag uses of Mustache that a message has no need for.
  var unusual: SyntaxProblem.Unusual? {
    switch sigil {
    case .raw: .triple
    case .ampersand: .ampersand
    case .delimiters: .delimiters
    default: nil
    }
  }
}
