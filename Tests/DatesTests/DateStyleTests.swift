import Dates
import Testing

@Suite struct DateStyleTests {
  private func due(_ iso: String) throws -> Due {
    let moment = try #require(Moment(iso: iso))
    return iso.contains("T") ? .moment(moment) : .day(moment.day)
  }

  @Test(arguments: [
    ("2026-11-27", "標準", "11月27日（金）"), ("2026-11-27T18:00", "標準", "11月27日（金）18時"),
    ("2026-11-27T18:05", "標準", "11月27日（金）18時05分"), ("2026-11-28T00:00", "標準", "11月27日（金）24時"),
    ("2026-11-27T09:30", "標準半角", "11月27日(金)9時30分"), ("2026-11-27", "西暦", "2026年11月27日"),
    ("2026-11-27", "西暦曜日", "2026年11月27日（金）"), ("2026-11-27T18:00", "西暦", "2026年11月27日18時"),
    ("2026-11-27", "和暦", "令和8年11月27日"), ("2019-05-01", "和暦", "令和元年5月1日"),
    ("2019-04-30", "和暦", "平成31年4月30日"), ("2026-11-27T18:00", "和暦曜日", "令和8年11月27日（金）18時"),
    ("2026-11-27", "数字", "11/27"), ("2026-11-27T18:00", "ISO", "2026-11-27T18:00"),
    ("2026-11-27", "ISO", "2026-11-27"),
  ])
  func namedStyles(iso: String, name: String, text: String) throws {
    let style = try #require(DateStyle(name: name))
    #expect(try DateWriter().text(due(iso), style: style) == text)
  }

  @Test(arguments: [
    ("M月d日", "11月27日"), ("yyyy/MM/dd HH:mm", "2026/11/27 18:05"), ("M月d日（EEEE）", "11月27日（金曜日）"),
    ("Gy年M月d日", "令和8年11月27日"), ("M/d a h:mm", "11/27 午後 6:05"),
  ])
  func patternsSayAllThemselves(pattern: String, text: String) throws {
    let style = try DateStyle(checking: pattern)
    #expect(try DateWriter().text(due("2026-11-27T18:05"), style: style) == text)
  }

  @Test(arguments: [
    ("YYYY年M月d日", DatePatternError.Problem.weekYear, 0), ("M月D日", .dayOfYear, 2),
    ("hh時", .halfDayHour, 0),
    ("yyyy/mm/dd", .minuteAsMonth, 5), ("M月d日 b'時", .unclosedQuote, 6), ("M月j日", .unknownLetter, 2),
    ("", .empty, 0), ("期限", .empty, 0),
  ])
  func patternsThatMeanSomethingElseAreRefused(
    pattern: String, problem: DatePatternError.Problem, offset: Int
  ) {
    #expect(throws: DatePatternError(problem: problem, offset: offset)) {
      try DateStyle(checking: pattern)
    }
  }
}
