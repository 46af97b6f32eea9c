package import Dates
package import Text

/// What a rule may ask: the draft, what was read in it, and what is known around it.
///
/// Made for one draft and used in one task.
package final class LintContext {
  package let body: SourceText
  package let analysis: Analysis
  package let situation: Situation
  package let dates: DateContext
  package let settings: LintSettings
  package let glossary: Glossary
  /// The buyer's own words, quoted with `>`; no rule speaks about them.
  package let quotes: [TextRange]
  /// The lines of the body, without their ends.
  package let lines: [TextRange]
  /// The dates by which the buyer should act.
  private(set) lazy var deadlines = analysis.dates.filter { $0.role == .deadline }.map(\.expression)
  /// The deadlines without those that only repeat another: the same time again, or 正午 beside
  /// 1月8日（金）正午.
  private(set) lazy var distinctDeadlines = findDistinctDeadlines()
  private let writer: DateWriter
  /// What folding the width would change in the range that was last asked about.
  private var width: (range: TextRange, changes: [Width.Change])?

  /// The situation's default deadline, once it was read; nil inside when it is no date.
  private(set) var readDefaultDeadline: DateExpression??

  init(
    body: SourceText, analysis: Analysis, situation: Situation, dates: DateContext,
    settings: LintSettings, glossary: Glossary, writer: DateWriter, after earlier: LintResult?
  ) {
    self.body = body
    self.analysis = analysis
    self.situation = situation
    self.dates = dates
    self.settings = settings
    self.glossary = glossary
    self.writer = writer
    if let earlier, earlier.situation.id == situation.id, earlier.dates == dates {
      readDefaultDeadline = earlier.readDefaultDeadline
    }
    lines = body.lines
    quotes = lines.filter { line in
      let first = body.units[line.range].first { $0 != 0x20 && $0 != 0x3000 }
      return first == 0x3E || first == 0xFF1E
    }
  }

  package var now: Moment { dates.now }

  /// The lines of a range of whole lines.
  func lines(in range: TextRange) -> ArraySlice<TextRange> {
    let first = lines.partitioningIndex { $0.start >= range.start }
    return lines[first..<lines.partitioningIndex { $0.end > range.end }]
  }

  /// The edits of one kind that fold the width in a range.
  func widthEdits(_ kind: Width.Kind, in range: TextRange) -> [Edit] {
    if width?.range != range { width = (range, Width.changes(in: body.units, range: range)) }
    return (width?.changes ?? []).filter { $0.kind == kind }.map(\.edit)
  }

  /// A date as it is written in a message: 11月27日（金）.
  package func text(_ due: Due) -> String { (try? writer.text(due)) ?? due.iso }

  /// The present: 11月22日（日）0時30分.
  package var nowText: String {
    let minutes = now.minuteOfHour == 0 ? "" : "\(now.minuteOfHour)分"
    return text(.day(now.day)) + "\(now.hour)時" + minutes
  }

  /// The day to suggest where the draft names none: the situation's default, on a business day.
  package private(set) lazy var suggestedDeadline: Due? = defaultDeadline?.due.map {
    .day(businessDay(from: $0.day))
  }

  /// The time to suggest with its limit word, without に: 11月27日（金）まで, or 7日以内.
  private(set) lazy var suggestedLimit: String? =
    speaksInLengths
    ? situation.defaultDeadline : suggestedDeadline.map { text($0) + "まで" }

  /// The situation's default deadline; read when first asked for.
  var defaultDeadline: DateExpression? {
    if let readDefaultDeadline { return readDefaultDeadline }
    let reader = DateReader(book: glossary.book, spelling: glossary.spelling)
    let read = reader.expressions(in: SourceText(situation.defaultDeadline), context: dates).first
    readDefaultDeadline = .some(read)
    return read
  }

  /// The day itself when it is a business day, or the next one.
  package func businessDay(from day: Day) -> Day {
    dates.calendar.isBusinessDay(day) ? day : dates.calendar.nextBusinessDay(after: day) ?? day
  }
}
