extension Moment {
  /// Tokyo's offset from UTC, in minutes.
  package static let tokyo = 540

  /// Reads `2026-11-22T12:00:00+09:00`, `2026-11-22T12:00`, `2026-11-22` or a time with `Z`; seconds
  /// are dropped.
  ///
  /// - Parameter zone: minutes east of UTC. A time with an offset of its own is converted to it, one
  ///   without is taken as local.
  package init?(iso text: String, zone: Int = Moment.tokyo) {
    var reader = ISOReader(units: Array(text.utf8))
    guard let day = reader.day() else { return nil }
    guard !reader.isAtEnd else {
      self.init(day: day, minute: 0)
      return
    }
    guard let minute = reader.time(), let offset = reader.offset(default: zone), reader.isAtEnd
    else { return nil }
    self.init(day: day, minute: minute - offset + zone)
  }
}

private struct ISOReader {
  let units: [UInt8]
  var index = 0

  var isAtEnd: Bool { index == units.count }

  mutating func accept(_ character: Unicode.Scalar) -> Bool {
    guard index < units.count, units[index] == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  mutating func number(_ digits: Int) -> Int? {
    guard index + digits <= units.count else { return nil }
    var value = 0
    for unit in units[index..<(index + digits)] {
      guard (0x30...0x39).contains(unit) else { return nil }
      value = value * 10 + Int(unit - 0x30)
    }
    index += digits
    return value
  }

  mutating func day() -> Day? {
    guard let year = number(4), accept("-"), let month = number(2), accept("-"),
      let day = number(2)
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  mutating func time() -> Int? {
    guard accept("T") || accept(" "), let hour = number(2), accept(":"), let minute = number(2),
      hour <= 24, minute < 60, hour < 24 || minute == 0
    else { return nil }
    if accept(":") {
      guard let second = number(2), second < 61 else { return nil }
      if accept(".") { while number(1) != nil {} }
    }
    return hour * 60 + minute
  }

  mutating func offset(default zone: Int) -> Int? {
    if isAtEnd { return zone }
    if accept("Z") { return 0 }
    let sign = accept("+") ? 1 : accept("-") ? -1 : 0
    guard sign != 0, let hours = number(2), accept(":") || !isAtEnd, let minutes = number(2),
      hours < 15, minutes < 60
    else { return nil }
    return sign * (hours * 60 + minutes)
  }
}
