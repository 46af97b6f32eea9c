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

  /// What the body of a draft says; ranges are UTF-16 offsets in `body`. When it is
  /// interrupted it ends early, and what it returns is not to be used.
  ///
  /// - Parameters:
  ///   - earlier: an earlier version of the draft, of which all is taken over that still holds.
  ///   - change: how the draft differs from it.
  package func analyze(
    _ body: SourceText, context: DateContext, after earlier: ReadVersion? = nil,
    _ change: LineChange? = nil
  ) -> Analysis {
    let version = read(body, context: context, after: earlier, change)
    guard !Interruption.isDue() else { return Analysis() }
    let reading = Reading(
      view: version.view,
      index: PhraseIndex(
        version.phrases, firstClass: DateReader.phraseClasses.count, count: version.view.count),
      dates: version.dates.expressions, now: context.now)
    guard !Interruption.isDue() else { return Analysis() }
    var analysis = reading.analysis()
    analysis.version = version
    return analysis
  }

  private func read(
    _ body: SourceText, context: DateContext, after earlier: ReadVersion?, _ lines: LineChange?
  ) -> ReadVersion {
    guard let earlier, let lines else {
      let view = Segmenter(body.units, spelling: spelling).view
      let phrases = book.matches(in: view)
      let dates = DateReader.read(view, matches: phrases, context: context)
      return ReadVersion(view: view, phrases: phrases, dates: dates)
    }
    let view = Segmenter(body.units, spelling: spelling, after: earlier.view, lines).view
    let change = ViewChange(from: earlier.view, to: view)
    let phrases = book.matches(in: view, reusing: earlier.phrases, change: change)
    let dates = DateReader.read(
      view, matches: phrases, context: context, after: (earlier.dates, change))
    return ReadVersion(view: view, phrases: phrases, dates: dates)
  }
}

/// A version of a draft with the phrases and dates that were found in it.
package struct ReadVersion: Sendable {
  let view: MatchingView
  let phrases: [PhraseMatch]
  let dates: DateReading
}
