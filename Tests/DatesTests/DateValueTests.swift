import Dates
import Testing
import Text

@Suite struct DateValueTests {
  private func problem(_ text: String) -> DateValueError? {
    do {
      _ = try Glossary.reader.value(text, context: DateContext(sundayNoon))
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ("来週の金曜日", "2026-11-27"), ("3営業日後", "2026-11-26"), ("11/27 18時", "2026-11-27T18:00"),
    ("月末", "2026-11-30"), ("  11月27日（金）　", "2026-11-27"), ("2026-11-27", "2026-11-27"),
    ("明日", "2026-11-23"), ("今日", "2026-11-22"), ("本日18時", "2026-11-22T18:00"),
    ("7日後", "2026-11-29"),
    ("3日以内", "2026-11-25"), ("1週間後", "2026-11-29"), ("11月27日まで", "2026-11-27"),
    ("金曜", "2026-11-27"),
    ("48時間後", "2026-11-24T12:00"), ("来月末", "2026-12-31"), ("11/27", "2026-11-27"),
    ("27日", "2026-11-27"),
    ("令和8年11月27日", "2026-11-27"), ("2026/11/27 24:00", "2026-11-28T00:00"), ("年内", "2026-12-31"),
    ("5営業日", "2026-11-30"), ("3日間", "2026-11-25"), ("18時", "2026-11-22T18:00"),
    ("翌営業日", "2026-11-24"),
    ("翌営業日の正午", "2026-11-24T12:00"), ("11/27（金）18:00", "2026-11-27T18:00"), ("今月", "2026-11-30"),
    ("2026-11-27T18:00", "2026-11-27T18:00"), ("12月", "2026-12-31"), ("来週", "2026-11-29"),
    ("11月27日 夕方", "2026-11-27"), ("１１月２７日", "2026-11-27"),
  ])
  func valuesAreRead(text: String, due: String) throws {
    let value = try Glossary.reader.value(text, context: DateContext(sundayNoon))
    #expect(value.due.iso == due)
    #expect(!value.isPast)
  }

  @Test(arguments: ["11月20日", "昨日", "2025-11-27", "11月22日11時", "先月末"])
  func valuesMayLieInThePast(text: String) throws {
    #expect(try Glossary.reader.value(text, context: DateContext(sundayNoon)).isPast)
  }

  @Test(arguments: [
    ("", DateValueError.Problem.empty, 0, 0), ("　 ", .empty, 0, 2), ("abc", .unreadable, 0, 3),
    ("11月31日", .impossible, 0, 6), ("11月27日です", .unreadable, 6, 8), ("たぶん27日", .unreadable, 0, 3),
    ("11月27日と28日", .unreadable, 6, 10), ("お早めに", .vague, 0, 4), ("来週あたり", .vague, 0, 5),
    ("ご購入から3日以内", .anchoredElsewhere, 0, 9), ("11/27〜11/25", .reversedRange, 0, 11),
    ("13月1日", .impossible, 0, 5), ("27", .unreadable, 0, 2), ("11月27日 25時75分", .impossible, 0, 13),
  ])
  func whatIsNoDateIsToldApart(
    text: String, problem: DateValueError.Problem, start: Int, end: Int
  ) {
    let error = self.problem(text)
    #expect(error?.problem == problem)
    #expect(error?.range == TextRange(start, end))
  }

  @Test func aWrongWeekdayTellsBothRepairs() throws {
    let error = try #require(problem("11月27日（木）"))
    let day = try #require(Day(year: 2026, month: 11, day: 27))
    #expect(
      error.problem
        == .weekdayMismatch(written: 4, actual: 5, day: day, nearest: day.adding(days: -1)))
    #expect(error.range == TextRange(7, 8))
  }
}
