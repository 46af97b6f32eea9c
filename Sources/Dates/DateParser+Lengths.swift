import Text

extension DateParser {
  private typealias Length = DateExpression.Length

  private static let lengthUnits: [(spelling: [UInt16], unit: DateExpression.Length.Unit)] = [
    ("営業日", .businessDays), ("稼働日", .businessDays), ("えいぎょうび", .businessDays),
    ("週間", .weeks), ("しゅうかん", .weeks), ("週", .weeks),
    ("か月", .months), ("ゖ月", .months), ("ゕ月", .months), ("け月", .months), ("箇月", .months),
    ("個月", .months), ("かげつ", .months), ("年間", .years), ("ねんかん", .years),
    ("時間", .hours), ("じかん", .hours), ("日間", .days), ("にちかん", .days), ("日", .days),
    ("にち", .days), ("年", .years), ("分間", .minutes), ("ふんかん", .minutes), ("分", .minutes),
    ("ふん", .minutes),
  ].map { (Array($0.utf16), $1) }

  /// 3日以内, 48時間, 1時間半後, 3営業日; nil where the unit alone may be a day, year or minute.
  func length(at place: Int, _ number: DateNumber) -> DateFields? {
    guard number.value > 0 || number.tenths > 0, let (unit, end) = lengthUnit(at: number.end) else {
      return nil
    }
    return length(at: place, number, unit, end, self.unit(end - 1) == Sign.span)
  }

  /// The unit of time behind a number, and where it ends.
  func lengthUnit(at place: Int) -> (unit: DateExpression.Length.Unit, end: Int)? {
    let start = unit(place) == Sign.space ? place + 1 : place
    for (spelling, unit) in Self.lengthUnits where hasPrefix(spelling, at: start) {
      return (unit, start + spelling.count)
    }
    return nil
  }

  private func length(
    at place: Int, _ number: DateNumber, _ unit: DateExpression.Length.Unit, _ unitEnd: Int,
    _ hasSpan: Bool
  ) -> DateFields? {
    let whole = whole(before: place)
    var fields = DateFields(whole ?? place, unitEnd)
    var halves = number.tenths >= 5 ? 1 : 0
    if self.unit(fields.end) == Sign.half {
      halves = 1
      fields.end += 1
    }
    if self.unit(fields.end) == Sign.span, !hasSpan { fields.end += 1 }
    fields.length = Self.halved(number.value, unit, halves)
    let isPlain = !hasSpan && fields.end == unitEnd
    let suffix = lengthSuffix(&fields)
    guard isPlain else { return suffix == .ordinal ? nil : fields }
    switch unit {
    case .hours, .weeks, .months, .businessDays: return suffix == .ordinal ? nil : fields
    case .minutes, .years: return suffix == .none || suffix == .ordinal ? nil : fields
    case .days:
      if suffix == .none, number.value <= 39 || number.isKanji, whole == nil,
        countdown(before: skipBlanksBack(place)) == nil
      {
        return nil
      }
      return suffix == .ordinal ? nil : fields
    }
  }

  /// Where the あと of あと3日 begins, which is a length and not the third; not that of 納品のあと3日以内 or
  /// 入金したあと3日以内.
  func countdown(before place: Int) -> Int? {
    marks.start(of: .countdown, endingAt: place).flatMap { start in
      unit(start - 1) == Sign.no || unit(start - 1) == 0x305F ? nil : start
    }
  }

  /// Where the 丸 or まる of 丸2日 begins, which is a length and not the second.
  private func whole(before place: Int) -> Int? {
    if unit(place - 1) == 0x4E38 { return place - 1 }
    return unit(place - 2) == 0x307E && unit(place - 1) == 0x308B ? place - 2 : nil
  }

  static func halved(_ amount: Int, _ unit: DateExpression.Length.Unit, _ halves: Int)
    -> DateExpression.Length
  {
    guard halves > 0 else { return DateExpression.Length(amount: amount, unit: unit) }
    switch unit {
    case .hours: return DateExpression.Length(amount: amount * 60 + 30, unit: .minutes)
    case .days: return DateExpression.Length(amount: amount * 24 + 12, unit: .hours)
    case .weeks: return DateExpression.Length(amount: amount * 7 + 4, unit: .days)
    case .months: return DateExpression.Length(amount: amount * 30 + 15, unit: .days)
    case .years: return DateExpression.Length(amount: amount * 12 + 6, unit: .months)
    case .minutes, .businessDays: return DateExpression.Length(amount: amount, unit: unit)
    }
  }

  private enum Suffix { case none, relation, measure, ordinal }

  /// Reads what stands behind a length: 以内, 後, 前; or ほど, ごとに, 目.
  private func lengthSuffix(_ fields: inout DateFields) -> Suffix {
    let end = fields.end
    if marks.end(of: .notSuffix, at: end) != nil { return .ordinal }
    let next = unit(end) == Sign.no || unit(end) == Sign.space ? end + 1 : end
    if let within = marks.end(of: .within, at: end) ?? marks.end(of: .within, at: next),
      isWordEnd(within), !isSpanOfDay(fields, within)
    {
      fields.end = within
      fields.relation = .within
      return .relation
    }
    if let after = afterEnd(at: end) {
      fields.end = after
      fields.relation = .after
      return .relation
    }
    if let ago = marks.end(of: .ago, at: end), !isKanjiWord(ago) {
      fields.end = ago
      fields.relation = .before
      return .relation
    }
    if marks.end(of: .frequency, at: end) != nil {
      fields.isFrequency = true
      return .measure
    }
    if marks.end(of: .lengthSuffix, at: end) != nil { return .measure }
    let value = fields.length?.amount ?? 0
    if unit(end) == 0x3067, value <= 10, !Self.copulas.contains(unit(end + 1)) { return .measure }
    return isCondition(at: end) ? .measure : .none
  }

  /// 26日の間に is said of a day of the month, 3日の間に of a length.
  private func isSpanOfDay(_ fields: DateFields, _ within: Int) -> Bool {
    fields.length?.unit == .days && unit(fields.end - 1) != Sign.span
      && unit(within - 2) == Sign.span && (fields.length?.amount ?? 0) > 10
  }

  /// で before す, し, き: です, でし, でき.
  private static let copulas: UnitSet = "すしき"

  private static let laterWords = ["後", "のち"].map { Array($0.utf16) }

  /// 後, but not 後半 or 後日.
  private func afterEnd(at place: Int) -> Int? {
    for word in Self.laterWords where hasPrefix(word, at: place) {
      let end = place + word.count
      let next = unit(end)
      return next == Sign.half || next == Sign.day ? nil : end
    }
    return nil
  }

  /// Whether a length is followed by the end of its time or by silence: 3日たっても, 2日ご連絡がない.
  private func isCondition(at place: Int) -> Bool {
    // `を過ぎ` behind a bare number of days belongs to the day of the month.
    if marks.end(of: .elapsed, at: place) != nil { return unit(place) != 0x3059 }
    if Self.subjects.contains(unit(place)), marks.end(of: .elapsed, at: place + 1) != nil {
      return Self.passings.contains(unit(place + 1))
    }
    return silenceEnd(at: place) != nil
  }

  /// が も before a verb of passing time: 3日が経過した場合.
  private static let subjects: UnitSet = "がも"

  /// The first characters of 経過 and たつ.
  private static let passings: UnitSet = "経た"

  /// Where the negation of a reply ends that stands at a place: ご連絡がない.
  func silenceEnd(at place: Int) -> Int? {
    if let end = marks.end(of: .waits, at: place) { return end }
    guard let start = marks.end(of: .silence, at: place) else { return nil }
    for index in start..<start + 14 {
      if let end = marks.end(of: .negations, at: index) { return end }
      if unit(index) == Sign.comma || Sign.isSentenceEnd(unit(index)) { return nil }
    }
    return nil
  }

  /// 中3日: three days in between.
  func betweenHead(at place: Int) -> DateFields? {
    guard !isKanji(unit(place - 1)), let days = number(place + 1),
      let end = end(of: .day, at: days.end), (1...99).contains(days.value)
    else { return nil }
    var fields = DateFields(place, end)
    fields.length = DateExpression.Length(amount: days.value + 1, unit: .days)
    fields.relation = .between
    if let within = marks.end(of: .within, at: end) ?? marks.end(of: .within, at: end + 1) {
      fields.end = within
    }
    return fields
  }

  private static let halfUnits: [(spelling: [UInt16], length: DateExpression.Length)] = [
    ("日", DateExpression.Length(amount: 12, unit: .hours)),
    ("時間", DateExpression.Length(amount: 30, unit: .minutes)),
    ("月", DateExpression.Length(amount: 15, unit: .days)),
    ("年", DateExpression.Length(amount: 6, unit: .months)),
  ].map { (Array($0.utf16), $1) }

  /// 半日以内, 半年後.
  func halfHead(at place: Int) -> DateFields? {
    for (spelling, length) in Self.halfUnits where hasPrefix(spelling, at: place + 1) {
      var fields = DateFields(place, place + 1 + spelling.count)
      fields.length = length
      if unit(fields.end) == Sign.span { fields.end += 1 }
      return lengthSuffix(&fields) == .relation ? fields : nil
    }
    return nil
  }

  /// Whether a word of one kanji ends here: 内 in 3日内に, not in 3日内容.
  private func isWordEnd(_ end: Int) -> Bool {
    unit(end - 1) != 0x5185 || !isKanjiWord(end) || unit(end - 2) == 0x4EE5
  }

  func isKanjiWord(_ place: Int) -> Bool { isKanji(unit(place)) }
}
