import Text

extension DateScanner {
  /// Builds the expression of a phrase with its range, limit and anchor; nil when it is none.
  mutating func append(_ phrase: DateFields) -> Int? {
    var last = phrase
    var first: DateFields?
    var isOpenRange = false
    if let range = range(from: phrase) {
      (first, last, isOpenRange) = (phrase, range.end, range.isOpen)
    } else if let lower = phrase.lower {
      var fields = phrase
      if phrase.day != nil, phrase.clock == nil {
        fields.day = lower
      } else {
        fields.clock = lower * 60
      }
      fields.weekday = nil
      first = fields
    }
    let suffix = suffix(behind: last, isLimitless: isOpenRange)
    let anchor = anchor(of: last)
    let label = suffix.limit == nil && first == nil ? labelled(phrase) : nil
    let limit = suffix.limit ?? label ?? (first != nil && !isOpenRange ? .range : nil)
    if last.needsLimit, limit == nil { return nil }
    let tellsPast =
      marks.contains(.pastClause, from: suffix.end, unlessBefore: 0x3089)  // ましたら
      || describesPast(from: suffix.end)

    var builder = DateExpressionBuilder(first: first, last: last, suffix: suffix, anchor: anchor)
    builder.limit = limit
    builder.mention = mention(of: last, first: first, limit: limit, suffix: suffix)
    builder.tellsPast = tellsPast
    if tellsPast, limit == nil, builder.mention == nil, last.isDayOnly || last.isWeekdayOnly {
      builder.mention = .past
    }
    if case .date = anchor { removeLast() }
    var expression = builder.expression(
      in: view, resolver: &resolver, now: context.now, sameDay: memory.lastDay)
    recallLength(&expression, last)
    memory.lastDay = expression.due?.day ?? memory.lastDay
    expressions.append(expression)
    return suffix.end
  }

  /// Behind 3日以内に…, 3日を過ぎたら means those three days, not the 3rd.
  private mutating func recallLength(_ expression: inout DateExpression, _ fields: DateFields) {
    if let length = expression.length, length.unit == .days, expression.limit != nil {
      memory.daysNamed[length.amount] = DateReading.NamedLength(expression, length)
    } else if expression.limit == .elapsed, fields.isDayOnly, fields.weekday == nil,
      let day = fields.day, let earlier = memory.daysNamed[day]
    {
      expression.kind = .duration
      expression.due = earlier.due
      expression.length = earlier.length
      let start = expression.range.start
      expression.anchor = earlier.isFromElsewhere ? .elsewhere(TextRange(start, start)) : .none
      expression.isPartial = true
      expression.isFullDate = false
      expression.problems = []
    }
  }

  /// The second date of 11/25〜11/27 or 月曜日から金曜日, with what it takes over from the first.
  private func range(from first: DateFields) -> (end: DateFields, isOpen: Bool)? {
    guard first.length == nil, !first.isVague, first.lower == nil,
      let (place, isWord) = rangeSeparator(at: first.end)
    else { return nil }
    var second: DateFields
    if let found = parser.phrase(at: place) {
      second = found
    } else if first.isSlashed, let day = parser.number(place), !day.isKanji, day.length <= 2,
      (1...31).contains(day.value),
      parser.mayFollowDay(day.end)
        || parser.bracketedWeekday(at: day.end) != nil
    {
      second = DateFields(place, day.end)
      second.day = day.value
      if let attached = parser.attached(to: second, isNested: false) { second = attached }
    } else {
      return nil
    }
    if second.length?.unit == .days, first.day != nil, let day = dayOnly(at: place) { second = day }
    guard second.length == nil, !second.isVague, second.lower == nil else { return nil }
    let takesClock = second.isClockOnly
    guard
      takesClock
        ? first.clock != nil || first.part != nil || first.hasCalendar
        : first.hasCalendar && second.hasCalendar
    else { return nil }
    inherit(&second, from: first)
    return (second, isWord)
  }

  /// 26日 where の間に behind it could make it a length: 24日〜26日の間に.
  private func dayOnly(at place: Int) -> DateFields? {
    guard let day = parser.number(place), let end = parser.end(of: .day, at: day.end),
      (1...31).contains(day.value), parser.unit(end) == Sign.no
    else { return nil }
    var fields = DateFields(place, end)
    fields.day = day.value
    return fields
  }

  private func inherit(_ second: inout DateFields, from first: DateFields) {
    if second.isClockOnly {
      (second.year, second.month, second.day) = (first.year, first.month, first.day)
      (second.offset, second.weekday) = (first.offset, first.weekday)
      second.isSameDay = first.isSameDay
      second.needsLimit = false
      // 深夜2時から3時: the part of the day holds for both.
      if second.part == nil, let part = first.part, let clock = second.clock {
        second.clock = part.minutes(clock)
      }
    } else if second.isDayOnly, let day = second.day, let firstDay = first.day {
      if let offset = first.offset, day >= firstDay {
        second.offset = offset
      } else if let month = first.month {
        second.month = day < firstDay ? month % 12 + 1 : month
        second.year = first.year.map { day < firstDay && month == 12 ? $0 + 1 : $0 }
      }
    } else if second.month != nil, second.year == nil, let year = first.year,
      let month = first.month, let secondMonth = second.month
    {
      second.year = secondMonth < month && month - secondMonth > 6 ? year + 1 : year
    }
  }

  private static let rangeWords = ["から", "より"].map { Array($0.utf16) }

  private func rangeSeparator(at place: Int) -> (end: Int, isWord: Bool)? {
    let start = parser.skipBlanks(place)
    switch parser.unit(start) {
    case Sign.wave, Sign.hyphen, 0x2192: return (parser.skipBlanks(start + 1), false)
    default: break
    }
    for word in Self.rangeWords where parser.hasPrefix(word, at: start) {
      return (parser.skipBlanks(start + word.count), true)
    }
    return nil
  }

  /// 期限：27日, 納期は12月3日, 【締切】27日, 期日（27日）
  private func labelled(_ fields: DateFields) -> DateExpression.Limit? {
    var place = fields.start
    var steps = 0
    while steps < 5, Self.labelSigns.contains(parser.unit(place - 1)) {
      place -= 1
      steps += 1
    }
    guard marks.start(of: .labels, endingAt: place) != nil else { return nil }
    // 保証期間は1年間 is a length, 期限は3日間 a limit.
    let isLength = fields.length != nil && fields.relation == .none
    return isLength && parser.unit(place - 1) == Sign.span ? nil : .deadline
  }

  /// Between a label and its value: blanks, colons, brackets, arrows, は and the like.
  private static let labelSigns: UnitSet = " :】」』])(（→=>-.…は、\n\r・>〉》"

  /// Whether a past verb describes a thing in the same clause: までに届いた分, までにいただいた素材.
  private func describesPast(from place: Int) -> Bool {
    for index in place..<min(view.count, place + 24) {
      let unit = view.units[index]
      if unit == Sign.comma || Sign.isSentenceEnd(unit) { return false }
      guard unit == 0x305F, isHiragana(parser.unit(index - 1)), parser.unit(index - 1) != 0x307E
      else { continue }
      let next = parser.unit(index + 1)
      if isKanji(next), !Self.momentWords.contains(next) { return true }
    }
    return false
  }

  /// 時 際 後 頃 上: た before them makes a condition.
  private static let momentWords: UnitSet = "時際後頃上"
}
