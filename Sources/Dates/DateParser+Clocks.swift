import Text

extension DateParser {
  /// 18時, 18時30分, 18時半, 18:00.
  func clockHead(at place: Int) -> DateFields? {
    guard let hour = number(place), hour.value <= 36, hour.length <= 4, hour.tenths == 0 else {
      return nil
    }
    if unit(hour.end) == Sign.colon { return colonClock(at: place, hour) }
    guard let end = end(of: .hour, at: hour.end), !isHourWord(end) else { return nil }
    var fields = DateFields(place, end)
    var minutes = 0
    if unit(end) == Sign.half {
      minutes = 30
      fields.end = end + 1
    } else if let minute = number(end), let minuteEnd = self.end(of: .minute, at: minute.end),
      minute.value <= 99, unit(minuteEnd) != Sign.span
    {
      minutes = minute.value
      fields.end = minuteEnd
    }
    if hasPrefix(Self.sharp, at: fields.end) { fields.end += Self.sharp.count }
    fields.clock = hour.value * 60 + minutes
    fields.isImpossible = minutes > 59
    return fields
  }

  private static let sharp = Array("ちょうど".utf16)

  /// 時間, 時期, 時代, 時給; or じ as the beginning of another word.
  private func isHourWord(_ end: Int) -> Bool {
    let next = unit(end)
    if unit(end - 1) == Sign.hour { return Self.hourWords.contains(next) }
    return next == 0x304B || (0x3083...0x3087).contains(next) || next == 0x3085 || next == 0x3063
  }

  private static let hourWords: UnitSet = "間期代給価短刻計限"

  private func colonClock(at place: Int, _ hour: DateNumber) -> DateFields? {
    guard !hour.isKanji, hour.length <= 2, let minute = number(hour.end + 1), minute.length == 2,
      !minute.isKanji, minute.value < 60
    else { return nil }
    var fields = DateFields(place, minute.end)
    fields.clock = hour.value * 60 + minute.value
    if unit(minute.end) == Sign.colon {
      guard let second = number(minute.end + 1), second.length == 2 else { return nil }
      fields.end = second.end
    }
    if Sign.isLetter(unit(skipBlanks(fields.end))) { return meridian(fields) }
    return fields
  }

  /// 3:00 PM; any other letter makes it no clock.
  private func meridian(_ fields: DateFields) -> DateFields? {
    let place = skipBlanks(fields.end)
    for (word, part) in DateWord.parts {
      guard let end = marks.end(of: word, at: place), let clock = fields.clock else { continue }
      var result = fields
      result.clock = part.minutes(clock)
      result.end = end
      return result
    }
    return place > fields.end ? fields : nil
  }

  /// 翌2時 runs on from the day before it; alone it is tomorrow's.
  func nextClockHead(at place: Int) -> DateFields? {
    guard var fields = clockHead(at: place + 1), let clock = fields.clock, clock < 1440 else {
      return nil
    }
    fields.start = place
    fields.clock = clock + 1440
    return fields
  }

  /// A part of the day with or without its clock: 夜8時, 午後, 正午.
  func partHead(at place: Int) -> DateFields? {
    if let end = marks.end(of: .noon, at: place) {
      var fields = DateFields(place, end)
      fields.clock = 720
      return fields
    }
    var longest: (end: Int, part: DayPart)?
    for (word, part) in DateWord.parts {
      if let end = marks.end(of: word, at: place), end > longest?.end ?? 0 { longest = (end, part) }
    }
    guard let longest else { return nil }
    var fields = DateFields(place, longest.end)
    fields.part = longest.part
    fields.needsLimit = true
    return fields
  }
}
