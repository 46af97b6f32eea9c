import Configuring
import Dates
import Testing

struct ConfigurationTests {
  @Test(arguments: [
    ("2026-11-25", true),  // 水
    ("2026-11-26", false),  // 木: closed every week
    ("2026-11-28", true),  // 土: a workday here
    ("2026-11-29", false),  // 日
    ("2026-12-29", false), ("2027-01-02", false), ("2027-01-04", true),
    ("2026-11-23", true),  // 勤労感謝の日: holidays are off
    ("2026-08-14", false), ("2027-08-14", false),
  ])
  func `Closing days, workdays and holidays make the calendar`(iso: String, isOpen: Bool) throws {
    let (configuration, problems) = ConfigurationReader().read(
      """
      workdays: [月, 火, 水, 木, 金, 土]
      closing-days: [木, 8月13日〜8月16日, 12/29〜1/3]
      holidays: off
      """.utf8)
    #expect(problems.isEmpty)
    let now = try #require(Moment(iso: "2026-11-22"))
    let day = try #require(Moment(iso: iso)?.day)
    #expect(configuration.calendar(now: now).isBusinessDay(day) == isOpen)
  }

  @Test(arguments: [
    ("*.txt", "a.txt", true), ("*.txt", "b/a.txt", true), ("b/*.txt", "b/a.txt", true),
    ("b/*.txt", "b/c/a.txt", false), ("b/**", "b/c/a.txt", true), ("**/a.txt", "a.txt", true),
    ("**/a.txt", "b/c/a.txt", true), ("納品?/*", "納品後/返信.txt", true), ("*", "x", true),
    ("?", "", false),
    ("a*b*c", "axxbxxc", true), ("a*b*c", "axxbxx", false), ("", "x", false), ("b/", "b/x", false),
  ])
  func `Paths fit patterns`(pattern: String, path: String, fits: Bool) {
    #expect(PathPattern(pattern).matches(path) == fits)
  }

  @Test func `A pattern of stars is no trap`() {
    let pattern = PathPattern(String(repeating: "*a", count: 200) + "b")
    #expect(!pattern.matches(String(repeating: "a", count: 2_000)))
  }
}
