import ICU
import Testing

struct DateFormatterTests {
  /// Days since 1970 of 2026-11-27, a Friday.
  private static let friday = 20_784.0

  @Test(arguments: [
    ("M月d日（E）", "ja_JP", friday, "11月27日（金）"),
    ("y年M月d日(E)", "ja_JP", friday, "2026年11月27日(金)"),
    ("Gy年M月d日", "ja_JP@calendar=japanese", friday, "令和8年11月27日"),
    ("Gy年M月d日", "ja_JP@calendar=japanese", 18_017.0, "令和元年5月1日"),
    ("Gy年M月d日", "ja_JP@calendar=japanese", 18_016.0, "平成31年4月30日"),
    ("EEEE", "ja_JP", friday, "金曜日"),
    ("yyyy-MM-dd", "ja_JP", -141_428.0, "1582-10-14"),
  ])
  func `Dates are written by ICU patterns, without Julian days`(
    pattern: String, locale: String, day: Double, text: String
  ) throws {
    let formatter = try DateFormatter(pattern: pattern, locale: locale)
    #expect(try formatter.string(milliseconds: day * 86_400_000) == text)
  }

  @Test func `A long pattern is written whole`() throws {
    let quoted = "'" + String(repeating: "期", count: 300) + "'"
    let formatter = try DateFormatter(pattern: quoted + "d", locale: "ja_JP")
    #expect(try formatter.string(milliseconds: 0).count == 301)
  }
}
