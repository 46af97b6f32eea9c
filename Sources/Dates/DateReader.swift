package import Phrases
package import Text

/// Finds every date, deadline, duration and vague time in a text, and says what it means.
package struct DateReader: Sendable {
  /// The glossary lists the reader needs; the program's one ``PhraseBook`` begins with them.
  package static let phraseClasses: [String] = DateWord.allCases.map(\.list)

  private let book: PhraseBook
  private let spelling: Spelling

  /// - Parameter book: one whose first classes are ``phraseClasses``.
  package init(book: PhraseBook, spelling: Spelling) {
    self.book = book
    self.spelling = spelling
  }

  /// Reads the dates of a view.
  ///
  /// - Parameters:
  ///   - matches: the book's matches in the view; those of other classes are ignored.
  ///   - earlier: what was read in an earlier version, and how the view differs from that one's.
  package static func read(
    _ view: MatchingView, matches: [PhraseMatch], context: DateContext,
    after earlier: (reading: DateReading, change: ViewChange)? = nil
  ) -> DateReading {
    var scanner = DateScanner(view: view, matches: matches, context: context)
    return scanner.scan(after: earlier)
  }

  /// All expressions of a text, ordered by place, none overlapping.
  package func expressions(in text: SourceText, context: DateContext) -> [DateExpression] {
    let view = MatchingView(text.units, spelling: spelling)
    return Self.read(view, matches: book.matches(in: view), context: context).expressions
  }

  /// Those that set a time, without mere mentions: what `kijitsu dates` lists.
  package func report(on text: SourceText, context: DateContext) -> [DateExpression] {
    expressions(in: text, context: context).filter { $0.mention == nil }
  }

  /// Reads a field's value, such as `来週の金曜日`, `3営業日後`, `11/27 18時` or `月末`: the whole of it
  /// must be one date.
  package func value(_ text: String, context: DateContext) throws(DateValueError) -> DateValue {
    let units = Array(text.utf16)
    guard let first = units.firstIndex(where: { !Self.isBlank($0) }),
      let last = units.lastIndex(where: { !Self.isBlank($0) })
    else { throw DateValueError(problem: .empty, range: TextRange(0, units.count)) }
    let whole = TextRange(first, last + 1)
    let found = expressions(in: SourceText(units), context: context)
    guard let only = found.first else { throw DateValueError(problem: .unreadable, range: whole) }
    if only.range.start > whole.start {
      let rest = TextRange(whole.start, only.range.start)
      throw DateValueError(problem: .unreadable, range: rest)
    }
    if only.range.end < whole.end {
      let rest = TextRange(only.range.end, whole.end)
      throw DateValueError(problem: .unreadable, range: rest)
    }
    return try DateValue(only, now: context.now)
  }

  private static func isBlank(_ unit: UInt16) -> Bool {
    unit == 0x20 || unit == 0x3000 || unit == 0x09 || unit == 0x0A || unit == 0x0D
  }
}
