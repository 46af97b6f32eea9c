import Text

extension DateParser {
  /// What begins with a word of the glossary: 明日, 来週, 月末, 夜, 正午, 同日.
  func wordHead(at place: Int) -> DateFields? {
    guard place < units.count, marks.has(.heads, at: place) else { return nil }
    if let end = marks.end(of: .leads, at: place), var fields = leadHead(at: skipBlanks(end)) {
      fields.start = place
      return fields
    }
    if let fields = offsetHead(at: place) { return fields }
    if let end = marks.end(of: .sameDay, at: place) {
      var fields = DateFields(place, end)
      fields.isSameDay = true
      return fields
    }
    return partHead(at: place)
  }

  private func leadHead(at place: Int) -> DateFields? {
    let first = unit(place)
    guard DateNumber.canBegin(first) || Sign.weekday(first) != nil else { return nil }
    let fields = DateNumber.canBegin(first) ? numberHead(at: place) : weekdayHead(at: place)
    return fields.flatMap { $0.length == nil ? $0 : nil }
  }

  private static let unitWords: [(word: DateWord, unit: DateFields.Offset.Unit)] = [
    (.days, .day), (.businessDays, .businessDay), (.weeks, .week), (.months, .month),
    (.years, .year), (.fiscalYears, .fiscalYear),
  ]

  private func offsetHead(at place: Int) -> DateFields? {
    var longest: (end: Int, count: Int)?
    for (word, count) in DateWord.offsets {
      if let end = marks.end(of: word, at: place), end > longest?.end ?? 0 {
        longest = (end, count)
      }
    }
    guard let longest, !isInsideWord(place, longest.end),
      let unit = Self.unitWords.first(where: { marks.end(of: $0.word, at: place) == longest.end })
    else { return nil }
    var fields = DateFields(place, longest.end)
    fields.offset = DateFields.Offset(unit: unit.unit, count: longest.count)
    if marks.end(of: .ends, at: place) == longest.end { fields.edge = .end }
    if marks.end(of: .starts, at: place) == longest.end { fields.edge = .start }
    for (word, part) in DateWord.parts where marks.end(of: word, at: place) == longest.end {
      fields.part = part
    }
    if fields.edge == nil, unit.unit != .day, unit.unit != .businessDay { edge(of: &fields) }
    return fields
  }

  /// 来月末, 来週明け, 来月上旬
  private func edge(of fields: inout DateFields) {
    if let span = marks.end(of: .spans, at: fields.end) {
      fields.end = span
      fields.isVague = true
    } else if let end = marks.end(of: .ends, at: fields.end), isEdgeEnd(end) {
      fields.end = end
      fields.edge = .end
    } else if let end = marks.end(of: .starts, at: fields.end) {
      fields.end = end
      fields.edge = .start
    }
  }

  /// 内 and 末 end a word: 今月内に, not 今月内容.
  private func isEdgeEnd(_ end: Int) -> Bool { !(unit(end - 1) == 0x5185 && isKanjiWord(end)) }

  /// Whether kana only look like a word inside another: きょう in きょうみ.
  private func isInsideWord(_ place: Int, _ end: Int) -> Bool {
    guard isHiragana(unit(place)), isHiragana(unit(end)) else { return false }
    return !mayFollowDay(end)
  }

  /// R8.11.27, 令和8年11月27日, 令和元年
  func eraHead(at place: Int) -> DateFields? {
    guard let era = Era.match(self, at: place), !(era.isLetter && Sign.isLetter(unit(place - 1)))
    else { return nil }
    let start = era.isLetter ? era.end : skipBlanks(era.end)
    let year: Int
    let end: Int
    if unit(start) == Sign.first {
      (year, end) = (1, start + 1)
    } else if let number = number(start), (1...99).contains(number.value), number.tenths == 0 {
      (year, end) = (number.value, number.end)
    } else {
      return nil
    }
    if let yearEnd = self.end(of: .year, at: end) {
      return inYear(era.base + year, from: place, yearEnd, isWhole: true)
    }
    guard unit(end) == Sign.dot || unit(end) == Sign.slash || unit(end) == Sign.hyphen else {
      return nil
    }
    return yearSlashDate(at: place, era.base + year, end, unit(end))
  }
}
