package import Phrases
package import Text

/// Finds every date, deadline, duration and vague time in a text, and says what it means.
package struct DateReader: Sendable {
  /// The glossary lists the reader needs; the program's one ``PhraseBook`` begins with them.
  package static let phraseClasses: [String] = []

  private let book: PhraseBook
  private let spelling: Spelling

  /// - Parameter book: one whose first classes are ``phraseClasses``.
  package init(book: PhraseBook, spelling: Spelling) {
    self.book = book
    self.spelling = spelling
  }

  /// All expressions of a view, ordered by place, none overlapping.
  ///
  /// - Parameter matches: the book's matches in the view; those of other classes are ignored.
  package static func expressions(
    in view: MatchingView, matches: [PhraseMatch], context: DateContext
  ) -> [DateExpression] { [] }

  /// All expressions of a text.
  package func expressions(in text: SourceText, context: DateContext) -> [DateExpression] {
    let view = MatchingView(text.units, spelling: spelling)
    return Self.expressions(in: view, matches: book.matches(in: view), context: context)
  }

  /// Those that set a time, without mere mentions: what `kijitsu dates` lists.
  package func report(on text: SourceText, context: DateContext) -> [DateExpression] {
    expressions(in: text, context: context).filter { $0.mention == nil }
  }

  /// Reads a field's value, such as `来週の金曜日`, `3営業日後`, `11/27 18時` or `月末`: the whole of it
  /// must be one date.
  package func value(_ text: String, context: DateContext) throws(DateValueError) -> DateValue {
    throw DateValueError(problem: .unreadable, range: TextRange(0, text.utf16.count))
  }
}
