import Phrases
import Text

/// Walks through a view from left to right and builds the expressions.
struct DateScanner {
  let view: MatchingView
  let marks: DateMarks
  let parser: DateParser
  let context: DateContext
  var resolver: DateResolver
  var expressions: [DateExpression] = []
  var memory = DateReading.Memory()
  var stops: [DateReading.Stop] = []
  /// What was read of an earlier version and still holds behind the change.
  var rest: DateReading.Rest?

  init(view: MatchingView, matches: [PhraseMatch], context: DateContext) {
    self.view = view
    self.context = context
    marks = DateMarks(units: view.units, matches: matches)
    parser = DateParser(marks: marks)
    resolver = DateResolver(context: context)
  }

  /// Reads the view; of one that was read in an earlier version only what the change can touch. Ends
  /// early when it is interrupted.
  mutating func scan(after earlier: (reading: DateReading, change: ViewChange)?) -> DateReading {
    var place = 0
    if let earlier, earlier.reading.context == context {
      place = resume(earlier.reading, earlier.change)
    }
    let units = view.units
    while place < units.count {
      let unit = units[place]
      if marks.has(.beginnings, at: place) || DateParser.canBegin(unit) {
        place = step(at: place, unit)
        if Interruption.isDue() { break }
        continue
      }
      place += 1
      if unit == Sign.comma || Sign.isSentenceEnd(unit), stop(at: place) { break }
    }
    return DateReading(expressions: expressions, stops: stops, context: context)
  }

  /// Reads what begins at a place and returns where to go on.
  private mutating func step(at place: Int, _ unit: UInt16) -> Int {
    let trap = marks.end(of: .traps, at: place) ?? 0
    let vague = marks.end(of: .vague, at: place) ?? 0
    let phrase =
      isInsideNumber(place) ? nil : recurringPhrase(at: place) ?? parser.phrase(at: place)
    let end = phrase?.end ?? 0
    if trap > 0, trap >= end, trap >= vague { return trap }
    if vague > 0, vague > end {
      appendVague(from: place, to: vague)
      return vague
    }
    if let phrase, let next = append(phrase) { return next }
    if let asSoonAs = marks.end(of: .asSoonAs, at: place), isAsSoonAs(asSoonAs) {
      appendVague(from: startOfWord(before: place), to: asSoonAs)
      return asSoonAs
    }
    return DateNumber.canBegin(unit) ? endOfNumber(place) : place + 1
  }

  /// The 27 of 2.11-27, a_27 or /27/: a part of a version, a telephone number, a name or a path.
  private func isInsideNumber(_ place: Int) -> Bool {
    let before = parser.unit(place - 1)
    guard DateNumber.canBegin(parser.unit(place)) else { return false }
    if before == 0x9031 || before == 0x6CCA { return true }  // 週3日, 2泊3日
    guard Sign.isDigit(parser.unit(place)) else { return false }
    if before == Sign.slash || Sign.isLetter(before) { return true }
    guard before == Sign.hyphen || before == Sign.dot || before == 0x2C || before == 0x5F
    else { return false }
    return Sign.isDigit(parser.unit(place - 2)) || Sign.isLetter(parser.unit(place - 2))
  }

  /// 毎週金曜日; without a date behind it there is nothing to report.
  private func recurringPhrase(at place: Int) -> DateFields? {
    guard let end = marks.end(of: .recurring, at: place) else { return nil }
    var next = parser.skipBlanks(end)
    if parser.unit(next) == Sign.no { next += 1 }
    guard var fields = parser.phrase(at: next), fields.length == nil else { return nil }
    fields.start = place
    fields.isRecurring = true
    return fields
  }

  /// An お or ご before the words belongs to them.
  private mutating func appendVague(from start: Int, to end: Int) {
    let isPolite = parser.unit(start - 1) == 0x304A || parser.unit(start - 1) == 0x3054
    let start = max(isPolite ? start - 1 : start, expressions.last?.viewRange.upperBound ?? 0)
    let range = view.sourceRange(start, end)
    expressions.append(
      DateExpression(viewRange: start..<end, range: range, dateRange: range, kind: .vague))
  }

  /// 次第 behind a word, but not 次第に, 次第です or 次第で.
  private func isAsSoonAs(_ end: Int) -> Bool {
    let next = parser.unit(end)
    return next != 0x306B && next != 0x3067
  }

  /// Where the word begins that 次第 ends: 入荷, 確認が取れ.
  private func startOfWord(before place: Int) -> Int {
    var start = place
    while start > max(0, place - 8) {
      let before = parser.unit(start - 1)
      guard isKanji(before) || isHiragana(before), before != 0x306F, before != 0x3067 else { break }
      start -= 1
    }
    return start
  }

  /// Behind all digits or kanji numerals, so that none is read twice.
  private func endOfNumber(_ place: Int) -> Int {
    let isKanji = DateNumber.kanjiValue(parser.unit(place)) != nil
    var end = place + 1
    while end < view.count {
      let unit = view.units[end]
      let continues =
        isKanji
        ? DateNumber.kanjiValue(unit) != nil
        : Sign.isDigit(unit)
          || (unit == Sign.dot || unit == 0x2C) && end + 1 < view.count
            && Sign.isDigit(view.units[end + 1])
      guard continues else { break }
      end += 1
    }
    return end
  }
}
