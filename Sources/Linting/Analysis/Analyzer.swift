package import Dates
package import Phrases
package import Text

/// Reads drafts: by when, what, and what happens then.
package struct Analyzer: Sendable {
  private let book: PhraseBook
  private let spelling: Spelling

  /// The lists an analyzer's book must have been made with, in this order.
  package static let phraseClasses =
    DateReader.phraseClasses + PhraseClass.allCases.map(\.list)

  /// - Parameter book: made with ``phraseClasses`` and the same spelling.
  package init(book: PhraseBook, spelling: Spelling) {
    self.book = book
    self.spelling = spelling
  }

  /// What the body of a draft says; ranges are UTF-16 offsets in `body`.
  ///
  /// - Parameter earlier: the phrases of an earlier version of the draft, which save work.
  package func analyze(
    _ body: SourceText, context: DateContext, after earlier: PhraseMatches? = nil
  ) -> Analysis {
    let view = Segmenter(body.units, spelling: spelling).view
    let matches = book.matches(in: view, after: earlier)
    let reading = Reading(
      view: view,
      index: PhraseIndex(matches.all, firstClass: DateReader.phraseClasses.count),
      dates: DateReader.expressions(in: view, matches: matches.all, context: context),
      now: context.now)
    var analysis = reading.analysis()
    analysis.phrases = matches
    return analysis
  }
}
