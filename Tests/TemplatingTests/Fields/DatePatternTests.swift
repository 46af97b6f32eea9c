import Templating
import Testing

struct DatePatternTests {
  @Test(arguments: [
    "M月d日（E）", "y年M月d日", "Gy年M月d日", "M/d", "H時mm分", "M月d日 H:mm", "ah時mm分", "EEEE", "d'th'",
    "yyyy-MM-dd'T'HH:mm",
    "H:mm M/d",
  ])
  func `Plain patterns pass`(pattern: String) { #expect(DatePattern.problem(in: pattern) == nil) }

  @Test(arguments: [
    ("YYYY年M月d日", DatePattern.Problem.weekYear), ("M月D日", .dayOfYear), ("M月d日 h時", .halfDayClock),
    ("M月d日 hh:mm", .halfDayClock), ("yyyy-mm-dd", .minutesAsMonth), ("m月d日", .minutesAsMonth),
    ("HH:MM", .monthAsMinutes), ("M月d日 HH:MM", .monthAsMinutes), ("M月d日 Z", .unknownLetter("Z")),
    ("M月d日 w", .unknownLetter("w")), ("M月d'日", .openQuote), ("期限", .noField), ("", .noField),
    ("和歴", .noField),
  ])
  func `Patterns that print wrong dates are refused`(pattern: String, problem: DatePattern.Problem)
  {
    #expect(DatePattern.problem(in: pattern) == problem)
  }
}
