/// How a date is written: ICU patterns for a day and for the time behind it.
package struct DateStyle: Sendable, Hashable {
  /// An ICU pattern for the day, such as `M月d日（E）`.
  package let pattern: String
  /// Whether years are counted by era: 令和8年.
  package let usesEra: Bool
  /// Whether a time is written behind the day (`H時`, `H時mm分`); a custom pattern says all itself.
  package let appendsTime: Bool

  /// The ICU pattern for a time behind the day, instead of `H時mm分`.
  package let timePattern: String?

  /// `11月27日（金）`, and with a time `11月27日（金）18時`.
  package static let standard = DateStyle(pattern: "M月d日（E）")

  package init(
    pattern: String, usesEra: Bool = false, appendsTime: Bool = true, timePattern: String? = nil
  ) {
    self.pattern = pattern
    self.timePattern = timePattern
    self.usesEra = usesEra
    self.appendsTime = appendsTime
  }

  /// A style by an ICU pattern, which says all itself: `yyyy/MM/dd HH:mm`; one with the era letter `G`
  /// counts years by era.
  package init(checking pattern: String) throws(DatePatternError) {
    let checked = try DatePattern(pattern)
    self.init(pattern: pattern, usesEra: checked.usesEra, appendsTime: false)
  }

  /// A style by its name (標準, 西暦, 和暦 …) or nil.
  package init?(name: String) {
    guard let style = Self.named[name] else { return nil }
    self = style
  }

  /// The named styles.
  package static let named: [String: DateStyle] = [
    "標準": standard,
    "標準半角": DateStyle(pattern: "M月d日(E)"),
    "西暦": DateStyle(pattern: "y年M月d日"),
    "西暦曜日": DateStyle(pattern: "y年M月d日（E）"),
    "和暦": DateStyle(pattern: "Gy年M月d日", usesEra: true),
    "和暦曜日": DateStyle(pattern: "Gy年M月d日（E）", usesEra: true),
    "数字": DateStyle(pattern: "M/d"),
    "ISO": DateStyle(pattern: "yyyy-MM-dd", timePattern: "'T'HH:mm"),
  ]
}
