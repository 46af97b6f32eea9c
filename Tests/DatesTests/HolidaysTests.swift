import Dates
import Testing

@Suite struct HolidaysTests {
  /// The government's own list names substitutes 休日 and explains two days in brackets.
  private func isSame(_ ours: String, _ listed: String) -> Bool {
    switch listed {
    case "休日": ours == "振替休日" || ours == "国民の休日"
    case "休日（祝日扱い）": ours == "即位の日" || ours == "即位礼正殿の儀の行われる日"
    case "体育の日（スポーツの日）": ours == "体育の日"
    default: ours == listed
    }
  }

  @Test func theRulesGiveTheGovernmentsListOf1955To2027() throws {
    var listed: [String: String] = [:]
    for line in try fixtureLines("holidays.txt") {
      let parts = line.split(separator: " ")
      listed[String(parts[0])] = String(parts[1])
    }
    #expect(listed.count > 1000)
    let first = try #require(Day(year: 1955, month: 1, day: 1))
    let last = try #require(Day(year: 2027, month: 12, day: 31))
    for number in first.number...last.number {
      let day = Day(number: number)
      let (ours, theirs) = (Holidays.name(of: day), listed[day.iso])
      let fits = ours.map { ours in theirs.map { isSame(ours, $0) } ?? false } ?? (theirs == nil)
      #expect(fits, "\(day.iso): \(ours ?? "–") instead of \(theirs ?? "–")")
    }
  }

  @Test(
    arguments: [
      (1948, 1, 1, nil), (1948, 9, 23, "秋分の日"), (1948, 11, 3, "文化の日"), (1949, 1, 1, "元日"),
      (1949, 3, 21, "春分の日"), (1954, 11, 23, "勤労感謝の日"), (2028, 3, 20, "春分の日"),
      (2032, 9, 21, "国民の休日"), (2032, 9, 22, "秋分の日"), (2044, 3, 21, "振替休日"),
      (2050, 11, 23, "勤労感謝の日"), (2051, 1, 1, nil),
    ] as [(Int, Int, Int, String?)])
  func theRulesReachFrom1948To2050(year: Int, month: Int, day: Int, name: String?) throws {
    let day = try #require(Day(year: year, month: month, day: day))
    #expect(Holidays.name(of: day) == name)
  }
}
