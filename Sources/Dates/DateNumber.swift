import Text

/// A number as written in a view: 11, 二十五, 二〇二六, 1.5.
struct DateNumber {
  let value: Int
  let end: Int
  /// How many units it is written with.
  let length: Int
  let isKanji: Bool
  /// The first decimal of 1.5.
  var tenths = 0

  /// The number at `start`; nil when there is none, or one that no date has.
  init?(_ units: [UInt16], at start: Int) {
    guard start < units.count else { return nil }
    if Sign.isDigit(units[start]) {
      self.init(digits: units, at: start)
    } else if Self.kanjiValue(units[start]) != nil {
      self.init(kanji: units, at: start)
    } else {
      return nil
    }
  }

  private init?(digits units: [UInt16], at start: Int) {
    var index = start
    var value = 0
    while index < units.count, Sign.isDigit(units[index]) {
      guard index - start < 8 else { return nil }
      value = value * 10 + Int(units[index] - 0x30)
      index += 1
    }
    if index + 2 < units.count, units[index] == Sign.dot, Sign.isDigit(units[index + 1]),
      Self.decimalUnits.contains(units[index + 2]), index - start < 3
    {
      tenths = Int(units[index + 1] - 0x30)
      index += 2
    }
    (self.value, end, length, isKanji) = (value, index, index - start, false)
  }

  /// What follows a decimal: 1.5時間, 日, 週間, か月, 年, 営業日. Elsewhere the dot parts a date: R8.12.4.
  private static let decimalUnits: UnitSet = "時日週かゖゕ年営じ"

  private init?(kanji units: [UInt16], at start: Int) {
    var index = start
    var (total, current, hasPowers) = (0, 0, false)
    while index < units.count, let value = Self.kanjiValue(units[index]) {
      guard index - start < 8 else { return nil }
      if value >= 10 {
        total += max(current, 1) * value
        (current, hasPowers) = (0, true)
      } else {
        current = hasPowers ? value : current * 10 + value
      }
      index += 1
    }
    if units[start] == 0x3007 { return nil }
    (value, end, length, isKanji) = (total + current, index, index - start, true)
  }

  /// 〇 is 0, 九 9, 十 10, 百 100, 千 1000.
  static func kanjiValue(_ unit: UInt16) -> Int? {
    switch unit {
    case 0x3007: 0
    case 0x4E00: 1
    case 0x4E8C: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    case 0x5341: 10
    case 0x767E: 100
    case 0x5343: 1000
    default: nil
    }
  }

  /// Whether a number can begin with a unit.
  static func canBegin(_ unit: UInt16) -> Bool { Sign.isDigit(unit) || kanjiValue(unit) != nil }
}
