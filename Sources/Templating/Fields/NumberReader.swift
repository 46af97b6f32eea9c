internal import Text

/// Reads numbers and amounts: 12000, 12,000円, １２，０００, ￥12,000, 3万円, 1万2000.
struct NumberReader {
  private let units: [UInt16]
  private var index = 0

  /// Yen, or nil: nothing below zero, no fractions.
  static func amount(_ text: String) -> Int? {
    var reader = NumberReader(text)
    _ = reader.accept(0x5C) || reader.accept(0xA5) || reader.accept(0xFFE5)
    guard let number = reader.number(), !number.isNegative, number.fraction.isEmpty else {
      return nil
    }
    _ = reader.accept(0x5186)  // 円
    return reader.isAtEnd ? Int(number.whole) : nil
  }

  static func number(_ text: String) -> DecimalNumber? {
    var reader = NumberReader(text)
    guard let number = reader.number(), reader.isAtEnd else { return nil }
    return number
  }

  private init(_ text: String) {
    units = text.utf16.compactMap { unit in
      switch unit {
      case 0x20, 0x3000: nil
      case 0xFF01...0xFF5E: unit - 0xFEE0
      case 0x3001: 0x2C
      case 0x2212: 0x2D
      default: unit
      }
    }
  }

  private var isAtEnd: Bool { index == units.count }

  private mutating func accept(_ unit: UInt16) -> Bool {
    guard index < units.count, units[index] == unit else { return false }
    index += 1
    return true
  }

  private mutating func number() -> DecimalNumber? {
    let isNegative = accept(0x2D)
    guard var whole = digits() else { return nil }
    var fraction = ""
    if accept(0x2E) {
      guard let digits = plainDigits() else { return nil }
      fraction = digits
    }
    if accept(0x4E07) {  // 万
      guard let expanded = tenThousands(whole, fraction) else { return nil }
      (whole, fraction) = (expanded, "")
    }
    guard whole.utf8.count <= 15, fraction.utf8.count <= 15 else { return nil }
    let stripped = whole.drop { $0 == "0" }
    return DecimalNumber(
      isNegative: isNegative, whole: stripped.isEmpty ? "0" : String(stripped), fraction: fraction)
  }

  /// 1.2万 → 12000, 1万2000 → 12000.
  private mutating func tenThousands(_ whole: String, _ fraction: String) -> String? {
    guard fraction.utf8.count <= 4, whole.utf8.count <= 11,
      let value = Int(whole + fraction + String(repeating: "0", count: 4 - fraction.utf8.count))
    else { return nil }
    guard let rest = digits() else { return String(value) }
    guard fraction.isEmpty, let rest = Int(rest), rest < 10_000 else { return nil }
    return String(value + rest)
  }

  /// Digits, in groups of three or without a comma.
  private mutating func digits() -> String? {
    guard var result = plainDigits() else { return nil }
    guard index < units.count, units[index] == 0x2C else { return result }
    guard result.utf8.count <= 3 else { return nil }
    while accept(0x2C) {
      guard let group = plainDigits(), group.utf8.count == 3 else { return nil }
      result += group
    }
    return result
  }

  private mutating func plainDigits() -> String? {
    let start = index
    while index < units.count, (0x30...0x39).contains(units[index]) { index += 1 }
    return index > start ? String(decoding: units[start..<index], as: UTF16.self) : nil
  }
}
