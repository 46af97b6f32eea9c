import Text

extension DateParser {
  /// 金曜日, 金曜
  func weekdayHead(at place: Int) -> DateFields? {
    guard let (weekday, end) = bareWeekday(at: place), !isOrdinal(place) else { return nil }
    var fields = DateFields(place, end)
    fields.weekday = weekday
    fields.weekdayRange = place..<end
    return fields
  }

  /// 第3日曜
  private func isOrdinal(_ place: Int) -> Bool {
    DateNumber.canBegin(unit(place - 1)) && unit(place - 2) == Sign.ordinal
  }

  func bareWeekday(at place: Int) -> (weekday: Int, end: Int)? {
    guard let weekday = Sign.weekday(unit(place)), unit(place + 1) == Sign.weekday else {
      return nil
    }
    let hasDay = unit(place + 2) == Sign.day && unit(place + 3) != Sign.weekday
    return (weekday, hasDay ? place + 3 : place + 2)
  }

  /// （金） (金) ㈮ ㊎ 【金】 （金・祝） （祝） (Fri), perhaps with a clock inside.
  func bracketedWeekday(at place: Int) -> (
    weekday: Int?, range: Range<Int>?, clock: Int?, end: Int
  )? {
    if let weekday = Sign.circledWeekday(unit(place)) {
      return (weekday, place..<place + 1, nil, place + 1)
    }
    return Sign.closing(unit(place)).flatMap { weekday(at: skipBlanks(place + 1), before: $0) }
  }

  /// 金, 金・祝, 祝 or 金・18時 up to a bracket; the end lies behind it.
  func weekday(at place: Int, before close: UInt16) -> (
    weekday: Int?, range: Range<Int>?, clock: Int?, end: Int
  )? {
    var index = place
    var isHoliday = skipHoliday(&index)
    var weekday: Int?
    var range: Range<Int>?
    if let bare = bareWeekday(at: index) {
      (weekday, range) = (bare.weekday, index..<bare.end)
      index = bare.end
    } else if let found = Sign.weekday(unit(index)) {
      (weekday, range) = (found, index..<index + 1)
      index += 1
    } else if let name = Self.kanaWeekdays.match(units, at: index) ?? englishWeekday(at: index) {
      (weekday, range) = (name.weekday, index..<name.end)
      index = name.end
    }
    if skipHoliday(&index) { isHoliday = true }
    guard weekday != nil || isHoliday else { return nil }
    var clock: Int?
    if unit(index) != close {
      let start = skipSeparator(index)
      if let fields = clockPhrase(at: start) {
        clock = fields.clock
        index = fields.end
      }
    }
    index = skipBlanks(index)
    return unit(index) == close ? (weekday, range, clock, index + 1) : nil
  }

  func skipSeparator(_ place: Int) -> Int {
    let next = unit(place)
    let isSeparator =
      next == Sign.middleDot || next == Sign.slash || next == Sign.comma || next == 0xFF65
      || next == Sign.space || next == Sign.dot
    return isSeparator ? skipBlanks(place + 1) : place
  }

  /// 祝, 祝日, 休 and the dot that may stand before or behind.
  private func skipHoliday(_ place: inout Int) -> Bool {
    var index = skipSeparator(place)
    guard unit(index) == Sign.holiday || unit(index) == 0x4F11 else { return false }
    index += 1
    if unit(index) == Sign.day { index += 1 }
    place = skipSeparator(index)
    return true
  }

  /// （ど）, （きん）
  private static let kanaWeekdays = WeekdayNames(["げつ", "か", "すい", "もく", "きん", "ど", "にち"])

  private static let englishWeekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    .map { Array($0.utf16) }

  private func englishWeekday(at place: Int) -> (weekday: Int, end: Int)? {
    guard Sign.isLetter(unit(place)) else { return nil }
    for (index, name) in Self.englishWeekdays.enumerated() {
      guard zip(name.indices, name).allSatisfy({ unit(place + $0) | 0x20 == $1 }) else { continue }
      var end = place + 3
      while end < place + 10, Sign.isLetter(unit(end)) || unit(end) == Sign.dot { end += 1 }
      return (index + 1, end)
    }
    return nil
  }
}
