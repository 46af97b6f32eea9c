import Dates
import Testing

@Suite struct DayTests {
  @Test(arguments: [
    (1970, 1, 1, 0, 4), (2026, 11, 27, 20784, 5), (2000, 2, 29, 11016, 2), (1948, 7, 20, -7835, 2),
    (1, 1, 1, -719_162, 1), (1600, 2, 29, -135_081, 2), (9999, 12, 31, 2_932_896, 5),
  ])
  func aDayIsANumberWithAWeekday(year: Int, month: Int, day: Int, number: Int, weekday: Int) throws
  {
    let value = try #require(Day(year: year, month: month, day: day))
    #expect(value.number == number)
    #expect(value.weekday == weekday)
    #expect((value.year, value.month, value.day) == (year, month, day))
  }

  @Test func everyDayOfFourCenturiesRoundTrips() {
    for number in -100_000...46_097 {
      let day = Day(number: number)
      #expect(Day(year: day.year, month: day.month, day: day.day)?.number == number)
    }
  }

  @Test(arguments: [
    (2026, 11, 31), (2026, 2, 29), (1900, 2, 29), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0),
    (2026, 4, -1), (10_000_000, 1, 1),
  ])
  func impossibleDaysAreNil(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2028-01-31", 1, "2028-02-29"),
    ("2026-11-22", 2, "2027-01-22"),
    ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -1, "2025-12-15"),
    ("2026-12-31", 14, "2028-02-29"),
  ])
  func monthsClipToTheirEnd(start: String, months: Int, end: String) throws {
    let day = try #require(Moment(iso: start)).day
    #expect(day.adding(months: months).iso == end)
  }

  @Test(arguments: [
    ("2026-11-22T12:00:00+09:00", "2026-11-22T12:00"), ("2026-11-22T12:00", "2026-11-22T12:00"),
    ("2026-11-22", "2026-11-22T00:00"), ("2026-11-22T18:30:00Z", "2026-11-23T03:30"),
    ("2026-11-22T12:00:59.5-05:00", "2026-11-23T02:00"), ("2026-11-22 09:05", "2026-11-22T09:05"),
    ("2026-11-22T24:00", "2026-11-23T00:00"), ("2026-11-22T12:00+0900", "2026-11-22T12:00"),
  ])
  func isoTextsAreReadIntoTokyosTime(text: String, iso: String) {
    #expect(Moment(iso: text)?.iso == iso)
  }

  @Test(arguments: [
    "", "2026", "2026-11-31", "2026-11-22T", "2026-11-22T25:00", "2026-11-22T12:60", "26-11-22",
    "2026-11-22T12:00:00+9", "2026-11-22T12:00x", "２０２６-11-22", "2026-11-22T24:01",
  ])
  func otherTextsAreNoMoment(text: String) { #expect(Moment(iso: text) == nil) }

  @Test func zonesOtherThanTokyoCanBeGiven() {
    #expect(Moment(iso: "2026-11-22T12:00:00+09:00", zone: 0)?.iso == "2026-11-22T03:00")
  }

  @Test func aDayIsDueWhenItEnds() throws {
    let day = try #require(Day(year: 2026, month: 11, day: 27))
    let evening = Due.moment(Moment(day: day, minute: 18 * 60))
    let midnight = Due.moment(Moment(day: day, minute: 24 * 60))
    #expect(Due.day(day).iso == "2026-11-27")
    #expect(evening.iso == "2026-11-27T18:00")
    #expect(midnight.iso == "2026-11-28T00:00")
    #expect(evening < .day(day) && Due.day(day) < midnight)
    #expect(Due.day(day).end == midnight.end)
    #expect(midnight.day == day)
    #expect(Moment(day: day, minute: -1).iso == "2026-11-26T23:59")
    #expect(Moment(day: day, minute: 0).minutes(to: midnight.end) == 1440)
  }
}
