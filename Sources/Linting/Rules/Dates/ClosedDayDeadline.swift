internal import Dates
internal import Text

extension Rule {
  static let closedDayDeadline = Rule(
    id: "closed-day-deadline", group: .dates, severity: .info,
    summary: Message(ja: "期日が休みの日に当たっています。", en: "The deadline falls on a day off."),
    rationale: Message(
      ja: """
        返事の期日が土曜・日曜・祝日、または設定した休業日に当たるときに知らせます。会社の購入者は返事ができず、届いた返事に\
        こちらがすぐ応えられないこともあります。さしつかえなければ、次の営業日にしてください。
        """,
      en: """
        Reports deadlines on a Saturday, Sunday, public holiday or a closing day from the configuration. \
        Companies can't answer then. If it does no harm, take the next business day.
        """),
    examples: [
      .good("11月27日（金）までにご返信ください。"),
      .good("11月28日（土）に作業を進めます。", situation: "other"),
      .good("7日以内にご返信ください。"),
      .bad("⟦11月28日（土）⟧までにご返信ください。"),
      .bad("⟦11月23日⟧の18時までに、素材をお送りください。"),
    ]
  ) { context in
    context.distinctDeadlines.compactMap { expression in
      guard expression.kind != .duration, !expression.problems.contains(.past),
        let day = expression.due?.day, let closure = context.dates.calendar.closure(of: day)
      else { return nil }
      return Finding(
        dayRange(expression, context), message(day, closure), advice: advice,
        fixes: fixes(expression, day, context))
    }
  }
}

/// The date without its clock.
private func dayRange(_ expression: DateExpression, _ context: LintContext) -> TextRange {
  var range = expression.dateRange
  guard expression.clock != nil, expression.start == nil else { return range }
  let units = context.body.units
  if let weekday = expression.weekdayRange, weekday.start > range.start {
    range.end = weekday.end
  } else if let day = units[range.range].firstIndex(of: 0x65E5) {  // 日
    range.end = day + 1
  }
  return range
}

private func fixes(_ expression: DateExpression, _ day: Day, _ context: LintContext) -> [Fix] {
  guard expression.start == nil else { return [] }
  let next = context.businessDay(from: day)
  guard next != day else { return [] }
  let text = context.text(next, like: expression)
  return [.suggestion(replacement(text), expression.dateRange, text)]
}

private func message(_ day: Day, _ closure: BusinessCalendar.Closure) -> Message {
  let date = "\(day.month)月\(day.day)日"
  return switch closure {
  case .holiday(let name):
    Message(ja: "\(date)は祝日（\(name)）です。", en: "\(date) is a holiday (\(name)).")
  case .weekday(let number):
    Message(
      ja: "\(date)は\(Weekday.name(number))です。", en: "\(date) is a \(Weekday.englishName(number)).")
  case .closingDay: Message(ja: "\(date)は休業日です。", en: "\(date) is one of your closing days.")
  }
}

private let advice = Message(
  ja: "返事を受けやすい営業日にすることもできます。", en: "A business day is easier to answer on.")

private func replacement(_ text: String) -> Message {
  Message(ja: "次の営業日の「\(text)」にする", en: "Change to the next business day, 「\(text)」")
}
