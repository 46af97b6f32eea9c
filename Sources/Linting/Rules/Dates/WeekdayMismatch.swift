internal import Dates
internal import Text

extension Rule {
  static let weekdayMismatch = Rule(
    id: "weekday-mismatch", group: .dates, severity: .error,
    summary: Message(ja: "日付と曜日が合っていません。", en: "The weekday is not the date's."),
    rationale: Message(
      ja: """
        「11月27日（木）」のように、日付とその曜日が食い違っているときに知らせます。相手は日付と曜日のどちらを信じればよいか\
        分からず、期日を一日間違えることもあります。曜日を直すか、その曜日の日付に直してください。年のない日付は、曜日の合う\
        いちばん近い年で読みます。
        """,
      en: """
        Reports a date whose weekday is another day's. The buyer can't know which of the two to believe. \
        Correct the weekday, or take the nearest date that has it. A date without a year is read in the \
        nearest year that fits.
        """),
    related: ["date-weekday-mismatch"],
    examples: [
      .good("11月27日（金）までにご返信ください。"),
      .good("来週の月曜日（11月30日）までにご返信ください。"),
      .bad("11月27日（⟦木⟧）までにご返信ください。"),
      .bad("期限は12月1日(⟦水⟧)の18時です。"),
      .bad("11月18日（⟦火⟧）に納品いたしました。", situation: "other"),
    ]
  ) { context in
    context.analysis.dates.compactMap { mention in
      mention.expression.problems.lazy.compactMap {
        guard case .weekdayMismatch(_, let actual, let nearest) = $0 else { return nil }
        return finding(mention.expression, actual: actual, nearest: nearest, context)
      }.first
    }
  }
}

private func finding(
  _ expression: DateExpression, actual: Int, nearest: Day, _ context: LintContext
) -> Finding {
  let range = expression.weekdayRange ?? expression.dateRange
  let weekday = Weekday.replacing(Array(context.body.units[range.range]), with: actual)
  let whole = expression.dateRange.union(range)
  let day = context.text(nearest, like: expression)
  return Finding(
    range, message(expression.due?.day, actual, context.words(range)),
    fixes: [
      .suggestion(otherWeekday(weekday), range, weekday), .suggestion(otherDay(day), whole, day),
    ])
}

private func message(_ day: Day?, _ actual: Int, _ written: String) -> Message {
  let date = day.map { "\($0.month)月\($0.day)日" }
  return Message(
    ja: "\(date ?? "この日")は\(Weekday.name(actual))です。「\(written)」と合いません。",
    en: "\(date ?? "That day") is a \(Weekday.englishName(actual)), not 「\(written)」.")
}

private func otherWeekday(_ text: String) -> Message {
  Message(ja: "曜日を「\(text)」にする", en: "Change the weekday to 「\(text)」")
}

private func otherDay(_ text: String) -> Message {
  Message(ja: "日付を「\(text)」にする", en: "Change the date to 「\(text)」")
}
