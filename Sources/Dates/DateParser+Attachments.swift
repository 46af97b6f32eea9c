import Text

extension DateParser {
  /// The phrase with the next part that belongs to it, or nil when none does.
  func attached(to fields: DateFields, isNested: Bool) -> DateFields? {
    guard !fields.isVague, fields.length == nil || fields.relation == .after else { return nil }
    if fields.weekday == nil, fields.isOneDay || fields.day != nil,
      let bracket = bracketedWeekday(at: skipBlanks(fields.end))
    {
      var result = fields
      result.end = bracket.end
      result.weekday = bracket.weekday
      result.weekdayRange = bracket.range
      if let clock = bracket.clock, result.clock == nil { result.clock = clock }
      return result
    }
    if !isNested, fields.hasCalendar || fields.length != nil,
      let inner = bracketed(at: skipBlanks(fields.end), with: fields)
    {
      return inner
    }
    if fields.offset?.unit == .week, fields.weekday == nil, let day = shortWeekday(fields.end) {
      var result = fields
      result.weekday = day
      result.weekdayRange = fields.end..<fields.end + 1
      result.end += 1
      return result
    }
    if !isNested, fields.day != nil, let end = remark(at: fields.end) {
      var result = fields
      result.end = end
      return result
    }
    if !isNested, fields.isOneDay, fields.clock == nil, let named = namedClock(behind: fields) {
      return named
    }
    for place in joints(behind: fields) {
      guard let next = head(at: place), let joined = join(fields, next) else { continue }
      return joined
    }
    return nil
  }

  /// 31日（大晦日）の18時: where a remark in brackets ends, if the phrase goes on behind it.
  private func remark(at place: Int) -> Int? {
    guard let close = Sign.closing(unit(place)) else { return nil }
    var end = place + 1
    while end < place + 9, isKanji(unit(end)) || isKana(unit(end)) { end += 1 }
    guard end > place + 1, unit(end) == close else { return nil }
    let next = end + 1
    return unit(next) == Sign.no || marks.end(of: .until, at: next) != nil ? next : nil
  }

  /// 27日の終業（18時）, 24日の開店前、朝9時: a word for the hour, with the clock behind it.
  private func namedClock(behind fields: DateFields) -> DateFields? {
    guard unit(fields.end) == Sign.no, head(at: fields.end + 1) == nil else { return nil }
    var place = fields.end + 1
    while place < fields.end + 10, isKanji(unit(place)) { place += 1 }
    guard place > fields.end + 1 else { return nil }
    if unit(place) == Sign.comma { return clockPhrase(at: place + 1).flatMap { join(fields, $0) } }
    if Sign.isDigit(unit(place)) { return clockPhrase(at: place).flatMap { join(fields, $0) } }
    guard let close = Sign.closing(unit(place)), let clock = clockPhrase(at: place + 1),
      unit(clock.end) == close, var result = join(fields, clock)
    else { return nil }
    result.end = clock.end + 1
    return result
  }

  /// Where the next part may begin: at once, or behind の, a blank or a comma.
  private func joints(behind fields: DateFields) -> [Int] {
    let end = fields.end
    var places = [end]
    let blank = skipBlanks(end)
    if blank > end { places.append(blank) }
    switch unit(blank) {
    case Sign.no: places.append(skipBlanks(blank + 1))
    case Sign.comma: places.append(skipBlanks(blank + 1))
    default: break
    }
    return places
  }

  /// 来週金まで
  private func shortWeekday(_ place: Int) -> Int? {
    guard let weekday = Sign.weekday(unit(place)), marks.end(of: .until, at: place + 1) != nil
    else {
      return nil
    }
    return weekday
  }

  /// A clock with its part of the day: 夜の8時.
  func clockPhrase(at place: Int) -> DateFields? {
    guard let first = head(at: place), first.isClockOnly else { return nil }
    if first.clock != nil { return first }
    let next = unit(first.end) == Sign.no ? first.end + 1 : skipBlanks(first.end)
    return head(at: next).flatMap { join(first, $0) }
  }

  /// 金曜（27日）, 明日（11/23）, 27日（明日）
  private func bracketed(at place: Int, with fields: DateFields) -> DateFields? {
    if fields.isWeekdayOnly, let day = bracketedDay(at: place, fields) { return day }
    guard let close = Sign.closing(unit(place)),
      var inner = phrase(at: skipBlanks(place + 1), isNested: true), !inner.isVague
    else { return nil }
    if unit(skipBlanks(inner.end)) != close {
      // 月末（30日・月）
      guard inner.day != nil, inner.weekday == nil,
        let rest = weekday(at: skipSeparator(inner.end), before: close)
      else { return nil }
      (inner.weekday, inner.weekdayRange) = (rest.weekday, rest.range)
      inner.clock = inner.clock ?? rest.clock
      inner.end = rest.end - 1
    }
    var result: DateFields
    if fields.isDayOnly || fields.length != nil, inner.length != nil,
      let within = marks.end(of: .within, at: skipBlanks(inner.end) + 1)
    {
      // 二日（48時間）以内
      result = inner
      result.start = fields.start
      result.relation = .within
      result.end = within
      return result
    }
    if fields.day != nil, inner.offset != nil, inner.day == nil {
      result = fields
    } else if fields.length != nil, inner.day != nil {
      result = inner
      result.start = fields.start
    } else if fields.edge != nil, inner.day != nil {
      // 11月末（30日）, 月末（11/30）
      var month = fields
      month.edge = nil
      guard var day = inner.month == nil ? join(month, inner) : inner else { return nil }
      day.start = fields.start
      result = day
    } else if let joined = join(fields, inner) {
      result = joined
    } else if fields.clock != nil, inner.day != nil, inner.clock == nil,
      let joined = join(fields.withoutClock, inner)
    {
      // 金曜の夕方6時（11/27）
      result = joined
      result.clock = fields.clock
      result.part = fields.part
    } else {
      return nil
    }
    result.end = skipBlanks(inner.end) + 1
    return result
  }

  /// 木曜（26）
  private func bracketedDay(at place: Int, _ fields: DateFields) -> DateFields? {
    guard let close = Sign.closing(unit(place)), let day = number(skipBlanks(place + 1)),
      (1...31).contains(day.value), day.tenths == 0, unit(skipBlanks(day.end)) == close
    else { return nil }
    var result = fields
    result.day = day.value
    result.end = skipBlanks(day.end) + 1
    return result
  }

  /// Two neighbouring parts as one phrase, or nil when they do not belong together.
  func join(_ first: DateFields, _ second: DateFields) -> DateFields? {
    guard second.length == nil, !second.isVague,
      second.year == nil || first.isWeekdayOnly || first.offset != nil
    else { return nil }
    var result = first
    result.end = second.end
    if second.isClockOnly {
      guard first.clock == nil, !(first.part != nil && second.clock == nil) else { return nil }
      result.part = first.part ?? second.part
      result.clock = second.clock.map { first.part?.minutes($0) ?? $0 }
      result.isImpossible = first.isImpossible || second.isImpossible
      result.needsLimit = first.needsLimit && second.clock == nil
      result.lower = second.lower ?? first.lower
      return result
    }
    if first.length != nil, second.day != nil, second.month != nil {
      // 3日後の11月25日
      result = second
      result.start = first.start
      return result
    }
    guard second.hasCalendar, first.hasCalendar, second.offset == nil, !second.isSameDay,
      first.clock == nil, first.length == nil
    else { return nil }
    if second.isWeekdayOnly {
      guard first.weekday == nil, first.isOneDay || first.offset?.unit == .week,
        first.edge == nil || first.offset?.unit == .week
      else { return nil }
    } else {
      guard first.day == nil, first.edge == nil || first.weekday != nil,
        canHold(first, second)
      else { return nil }
    }
    result.year = first.year ?? second.year
    result.month = first.month ?? second.month
    result.day = second.day ?? first.day
    result.edge = second.edge ?? first.edge
    result.lower = second.lower
    if let weekday = second.weekday {
      result.weekday = weekday
      result.weekdayRange = second.weekdayRange
    }
    result.clock = second.clock
    result.part = second.part ?? first.part
    result.isImpossible = first.isImpossible || second.isImpossible
    return result
  }

  /// Whether a date can stand in what the first part names: 来月＋5日, 来年＋1月10日, 金曜＋27日.
  private func canHold(_ first: DateFields, _ second: DateFields) -> Bool {
    if first.isWeekdayOnly { return second.day != nil }
    switch first.offset?.unit {
    case .month: return second.isDayOnly
    case .year, .fiscalYear: return second.month != nil && second.year == nil
    case .day, .week, .businessDay: return second.day != nil
    case nil: return first.month != nil && first.day == nil && second.isDayOnly
    }
  }
}
