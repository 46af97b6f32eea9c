import Dates
import Testing

@Suite struct BusinessCalendarTests {
  private func day(_ iso: String) throws -> Day { try #require(Moment(iso: iso)).day }

  @Test(arguments: [
    ("2026-11-22", 1, "2026-11-24"), ("2026-11-22", 3, "2026-11-26"),
    ("2026-11-22", 5, "2026-11-30"),
    ("2026-04-28", 3, "2026-05-07"), ("2026-09-18", 1, "2026-09-24"),
    ("2026-11-24", 0, "2026-11-24"),
    ("2026-12-31", 1, "2027-01-04"),
  ])
  func weekendsAndHolidaysDoNotCount(start: String, count: Int, end: String) throws {
    #expect(try BusinessCalendar().businessDay(after: day(start), count: count)?.iso == end)
  }

  @Test func theSellersClosingDaysDoNotCount() throws {
    var calendar = BusinessCalendar(closingDays: [try day("2026-11-25")])
    calendar.close(try day("2026-11-27")...day("2026-12-01"))
    #expect(calendar.businessDay(after: try day("2026-11-24"), count: 2)?.iso == "2026-12-02")
    #expect(calendar.previousBusinessDay(before: try day("2026-12-02"))?.iso == "2026-11-26")
    #expect(calendar.closure(of: try day("2026-11-28")) == .closingDay)
    #expect(calendar.closure(of: try day("2026-11-23")) == .holiday("勤労感謝の日"))
    #expect(calendar.closure(of: try day("2026-11-22")) == .weekday(7))
    #expect(calendar.closure(of: try day("2026-11-26")) == nil)
    #expect(calendar.businessDays(from: try day("2026-11-22"), to: try day("2026-12-02")) == 3)
  }

  @Test func otherWeekdaysCanBeClosed() throws {
    let calendar = BusinessCalendar(closedWeekdays: [3], usesHolidays: false)
    #expect(calendar.isBusinessDay(try day("2026-11-22")))
    #expect(!calendar.isBusinessDay(try day("2026-11-25")))
    #expect(calendar.nextBusinessDay(after: try day("2026-11-24"))?.iso == "2026-11-26")
  }

  @Test func aCalendarThatNeverOpensHasNoBusinessDay() throws {
    let calendar = BusinessCalendar(closedWeekdays: Set(1...7))
    #expect(calendar.businessDay(after: try day("2026-11-22"), count: 1) == nil)
  }
}
