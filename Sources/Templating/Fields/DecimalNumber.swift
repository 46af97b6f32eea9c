/// A number as people write it: `1200`, `-3`, `2.5`. Digits are kept, so nothing is rounded.
package struct DecimalNumber: Sendable, Hashable {
  package let isNegative: Bool
  /// Without leading zeros.
  package let whole: String
  /// Behind the point; empty without one.
  package let fraction: String

  package init(isNegative: Bool, whole: String, fraction: String) {
    self.isNegative = isNegative
    self.whole = whole
    self.fraction = fraction
  }

  package init(_ number: Int) {
    self.init(isNegative: number < 0, whole: String(number.magnitude), fraction: "")
  }

  /// `1200.5`.
  package var plain: String { sign + whole + point }

  /// `1,200.5`.
  package var grouped: String {
    var digits: [UInt8] = []
    for (index, digit) in whole.utf8.enumerated() {
      if index > 0, (whole.utf8.count - index) % 3 == 0 { digits.append(UInt8(ascii: ",")) }
      digits.append(digit)
    }
    return sign + String(decoding: digits, as: UTF8.self) + point
  }

  private var sign: String { isNegative ? "-" : "" }
  private var point: String { fraction.isEmpty ? "" : "." + fraction }
}
