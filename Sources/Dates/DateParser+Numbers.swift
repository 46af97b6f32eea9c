import Text

extension DateParser {
  /// What begins with a number: a date, a clock or a length.
  func numberHead(at place: Int) -> DateFields? {
    let before = unit(place - 1)
    guard before != Sign.ordinal, before != Sign.some, before != Sign.what,
      let first = number(place)
    else { return nil }
    switch unit(first.end) {
    case Sign.colon: return clockHead(at: place)
    case Sign.slash: return slashDate(at: place, first, separator: Sign.slash)
    case Sign.dot: return slashDate(at: place, first, separator: Sign.dot)
    case Sign.hyphen:
      if let date = slashDate(at: place, first, separator: Sign.hyphen) { return date }
    default: break
    }
    if let range = numberRange(at: place, first) { return range }
    if let length = length(at: place, first) { return length }
    if let end = end(of: .year, at: first.end) { return yearHead(at: place, first, end) }
    if let end = end(of: .month, at: first.end) { return monthHead(at: place, first, end) }
    if let end = end(of: .day, at: first.end) { return dayHead(at: place, first, end) }
    if let clock = clockHead(at: place) { return clock }
    return bareDay(at: place, first) ?? compactDate(at: place, first)
  }

  /// 27（金）, a day without its 日.
  private func bareDay(at place: Int, _ day: DateNumber) -> DateFields? {
    guard (1...31).contains(day.value), !day.isKanji, day.tenths == 0,
      bracketedWeekday(at: day.end)?.weekday != nil
    else { return nil }
    var fields = DateFields(place, day.end)
    fields.day = day.value
    return fields
  }

  /// 26年11月27日, 2026年11月末, 2026年
  private func yearHead(at place: Int, _ number: DateNumber, _ end: Int) -> DateFields? {
    guard number.value >= 1, number.value < 10_000, number.tenths == 0 else { return nil }
    let year: Int
    switch number.length {
    case 1: year = number.value + 2018
    case 2: year = number.isKanji ? number.value + 2018 : number.value + 2000
    default: year = number.value
    }
    return inYear(year, from: place, end, isWhole: number.value >= 1000)
  }

  /// The rest of a date behind its year.
  func inYear(_ year: Int, from place: Int, _ end: Int, isWhole: Bool) -> DateFields? {
    var next = skipBlanks(end)
    if unit(next) == Sign.no { next += 1 }
    if let month = number(next), let monthEnd = self.end(of: .month, at: month.end),
      var fields = monthHead(at: next, month, monthEnd)
    {
      fields.start = place
      fields.year = year
      return fields
    }
    // 令和8年13月
    if let month = number(next), let monthEnd = self.end(of: .month, at: month.end),
      !(1...12).contains(month.value), marks.end(of: .until, at: monthEnd) != nil
    {
      var fields = DateFields(place, monthEnd)
      (fields.year, fields.month, fields.isImpossible) = (year, month.value, true)
      return fields
    }
    guard isWhole, marks.end(of: .notSuffix, at: end) == nil else { return nil }
    var fields = DateFields(place, end)
    fields.year = year
    fields.needsLimit = true
    if let edge = fiscalEnd(at: end) {
      fields.end = edge
      fields.month = 3
      fields.year = year + 1
      fields.edge = .end
      fields.needsLimit = false
    } else if let edge = marks.end(of: .ends, at: end) {
      fields.end = edge
      fields.edge = .end
      fields.needsLimit = false
    }
    return fields
  }

  private static let fiscal = Array("度".utf16)

  /// 度末, 度内 behind a year.
  private func fiscalEnd(at place: Int) -> Int? {
    hasPrefix(Self.fiscal, at: place) ? marks.end(of: .ends, at: place + 1) : nil
  }

  /// 11月27日, 11月末, 11月上旬, 11月
  func monthHead(at place: Int, _ month: DateNumber, _ end: Int) -> DateFields? {
    guard month.value <= 99, month.tenths == 0 else { return nil }
    var fields = DateFields(place, end)
    fields.month = month.value
    fields.isImpossible = !(1...12).contains(month.value)
    var next = skipBlanks(end)
    if unit(next) == Sign.no { next = skipBlanks(next + 1) }
    if let day = number(next), day.value <= 99, day.tenths == 0 {
      let dayEnd = self.end(of: .day, at: day.end)
      let isBare = dayEnd == nil && bracketedWeekday(at: day.end) != nil
      if dayEnd != nil || isBare {
        fields.end = dayEnd ?? day.end
        fields.day = day.value
        if unit(fields.end) == Sign.span { return nil }
        fields.isImpossible = fields.isImpossible || !(1...31).contains(day.value)
        return fields
      }
      if let range = numberRange(at: next, day), range.lower != nil, range.day != nil {
        fields.end = range.end
        fields.day = range.day
        fields.lower = range.lower
        return fields
      }
    }
    guard !fields.isImpossible else { return nil }
    if let span = marks.end(of: .spans, at: end) {
      fields.end = span
      fields.isVague = true
    } else if let edge = marks.end(of: .ends, at: end) {
      fields.end = edge
      fields.edge = .end
    } else if let edge = marks.end(of: .starts, at: end) {
      fields.end = edge
      fields.edge = .start
    } else if marks.end(of: .notSuffix, at: end) != nil || unit(end) == Sign.weekday {
      return nil
    }
    return fields
  }

  /// 27日; but 3日間 and 3日以内 are lengths, 3日目 and 10日分 neither.
  private func dayHead(at place: Int, _ day: DateNumber, _ end: Int) -> DateFields? {
    guard (1...39).contains(day.value), day.tenths == 0 else { return nil }
    if unit(end) == Sign.weekday, Sign.weekday(unit(end - 1)) != nil { return nil }
    if marks.end(of: .notSuffix, at: end) != nil { return nil }
    if marks.end(of: .frequency, at: end) != nil { return nil }
    guard !day.isKanji || mayFollowDay(end) else { return nil }
    var fields = DateFields(place, end)
    fields.day = day.value
    fields.isImpossible = day.value > 31
    // すてきな一日になりますように
    fields.needsLimit = day.isKanji && day.value == 1
    return fields
  }

  /// What may stand behind a day of the month or a slashed date that nothing else marks as one.
  func mayFollowDay(_ place: Int) -> Bool {
    let next = unit(place)
    if next == 0 || next == Sign.space || next == Sign.comma || Sign.isSentenceEnd(next)
      || Sign.isClosing(next) || Sign.closing(next) != nil || next == Sign.wave
      || next == Sign.hyphen || next == Sign.middleDot || Sign.circledWeekday(next) != nil
      || next > 0xD7FF || next == Sign.colon || next == 0x2192
    {
      return true
    }
    if Self.particles.contains(next) { return true }
    if Sign.weekday(next) != nil, unit(place + 1) == Sign.weekday { return true }
    if DateNumber.canBegin(next) { return clockHead(at: place) != nil }
    return Self.followers.contains { marks.end(of: $0, at: place) != nil }
  }

  /// に の は が を で も へ と か や
  private static let particles: UnitSet = "にのはがをでもへとかや"

  private static let followers: [DateWord] = [
    .until, .during, .whole, .strict, .asOf, .deadline, .planned, .about, .from, .mornings, .noons,
    .afternoons, .nights, .noon, .elapsed, .labels, .closing,
  ]

  /// 2026/11/27, 11/27, 2026-11-27, 2026.11.27; 11-27 and 11.27 only before a weekday in brackets.
  private func slashDate(at place: Int, _ first: DateNumber, separator: UInt16) -> DateFields? {
    guard !first.isKanji, first.tenths == 0 else { return nil }
    if first.length == 4 { return yearSlashDate(at: place, first.value, first.end, separator) }
    guard first.length <= 2, let day = number(first.end + 1), !day.isKanji, day.length <= 2,
      day.tenths == 0, unit(day.end) != Sign.slash
    else { return nil }
    let hasWeekday =
      bracketedWeekday(at: skipBlanks(day.end)) != nil
      || bareWeekday(at: skipBlanks(day.end)) != nil
    let hasDay =
      separator == Sign.slash && unit(day.end) == Sign.day && mayFollowDay(day.end + 1)
    guard hasWeekday || hasDay || separator == Sign.slash && mayFollowDay(day.end) else {
      return nil
    }
    if !hasDay, marks.end(of: .notSuffix, at: day.end) != nil { return nil }
    var fields = DateFields(place, hasDay ? day.end + 1 : day.end)
    fields.month = first.value
    fields.day = day.value
    fields.isSlashed = true
    fields.isImpossible = !(1...12).contains(first.value) || !(1...31).contains(day.value)
    if fields.isImpossible, !hasWeekday {
      guard
        marks.end(of: .until, at: skipBlanks(day.end)) != nil
          || clockHead(at: skipBlanks(day.end)) != nil
      else { return nil }
    }
    return fields
  }

  func yearSlashDate(at place: Int, _ year: Int, _ end: Int, _ separator: UInt16) -> DateFields? {
    guard unit(end) == separator, let month = number(end + 1), !month.isKanji, month.length <= 2,
      month.tenths == 0, unit(month.end) == separator, let day = number(month.end + 1),
      !day.isKanji, day.length <= 2, day.tenths == 0
    else { return nil }
    var fields = DateFields(place, day.end)
    fields.year = year
    fields.month = month.value
    fields.day = day.value
    fields.isSlashed = true
    if unit(day.end) == 0x54, let clock = clockHead(at: day.end + 1) {
      fields.clock = clock.clock
      fields.end = clock.end
    }
    return fields
  }

  /// 20261127, where a weekday or a limit follows.
  private func compactDate(at place: Int, _ number: DateNumber) -> DateFields? {
    guard number.length == 8, !number.isKanji, (19_000_000..<21_000_000).contains(number.value),
      marks.end(of: .until, at: number.end) != nil || bracketedWeekday(at: number.end) != nil,
      Day(year: number.value / 10_000, month: number.value / 100 % 100, day: number.value % 100)
        != nil
    else { return nil }
    var fields = DateFields(place, number.end)
    fields.year = number.value / 10_000
    fields.month = number.value / 100 % 100
    fields.day = number.value % 100
    return fields
  }

  /// 24〜26日, 10〜12時, 1～2週間, 2、3日中: the second number counts.
  private func numberRange(at place: Int, _ first: DateNumber) -> DateFields? {
    if let length = lengthRange(at: place, first) { return length }
    guard first.tenths == 0, let next = numberSeparator(at: first.end), let second = number(next),
      second.value > first.value || second.value < first.value && second.value <= 31,
      second.tenths == 0
    else { return nil }
    let isList = unit(first.end) == Sign.comma || unit(first.end) == Sign.middleDot
    if isList, second.value != first.value + 1 || second.value > 9 { return nil }
    if second.value > first.value, var length = length(at: place, second) {
      length.start = place
      return length
    }
    if let end = end(of: .day, at: second.end), first.value <= 31, second.value <= 31 {
      if unit(end) == Sign.span { return nil }
      if isList {
        // 2、3日中, 2、3日で: a length, not the 3rd.
        var fields = DateFields(place, end)
        fields.length = DateExpression.Length(amount: second.value, unit: .days)
        fields.isApproximate = true
        if let during = marks.end(of: .during, at: end) {
          fields.end = during
          fields.relation = .within
        }
        return fields
      }
      guard var fields = dayHead(at: next, second, end) else { return nil }
      fields.start = place
      fields.lower = first.value
      return fields
    }
    if !isList, first.value <= 24, var clock = clockHead(at: next), unit(second.end) != Sign.colon {
      clock.start = place
      clock.lower = first.value
      return clock
    }
    return nil
  }

  /// 5日から7日以内, 24時間〜48時間以内
  private func lengthRange(at place: Int, _ first: DateNumber) -> DateFields? {
    guard let unitEnd = lengthUnit(at: first.end)?.end, let next = numberSeparator(at: unitEnd),
      unit(unitEnd) != Sign.comma, let second = number(next), second.value > first.value,
      var length = length(at: next, second), length.relation != .none
    else { return nil }
    length.start = place
    return length
  }

  private static let toWord = Array("から".utf16)

  private func numberSeparator(at place: Int) -> Int? {
    switch unit(place) {
    case Sign.wave, Sign.hyphen, Sign.comma, Sign.middleDot: return skipBlanks(place + 1)
    default: return hasPrefix(Self.toWord, at: place) ? place + 2 : nil
    }
  }
}
