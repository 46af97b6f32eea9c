internal import Dates
internal import Text

extension Rule {
  static let beyondAutoClose = Rule(
    id: "beyond-auto-close", group: .dates, severity: .warning,
    summary: Message(
      ja: "期日より前に、トークルームが自動で閉じます。",
      en: "The room closes by itself before the deadline."),
    rationale: Message(
      ja: """
        注文の日が分かっているとき、期日が自動で閉じる日より後なら知らせます。トークルームが閉じると、返事も\
        正式な納品もできなくなります。それより前の期日にしてください。
        """,
      en: """
        When the day of the order is known, reports deadlines behind the day the marketplace closes the \
        room by itself. Nobody can answer there any more. Take an earlier day.
        """),
    examples: [
      .good("11月27日（金）までにご返信ください。", ordered: Day(year: 2026, month: 11, day: 1)),
      .good("12月25日（金）までにご返信ください。"),
      .bad("⟦12月25日（金）まで⟧にご返信ください。", ordered: Day(year: 2026, month: 8, day: 1)),
      .bad("期限：⟦2027年1月15日⟧", ordered: Day(year: 2026, month: 8, day: 20)),
    ]
  ) { context in
    guard let ordered = context.settings.ordered,
      let days = context.glossary.limit("auto-close-days")
    else { return [] }
    let last = ordered.adding(days: days)
    return context.distinctDeadlines.compactMap { expression in
      guard let due = expression.due, due.day > last else { return nil }
      return Finding(expression.range, message(days, context.text(.day(last))), advice: advice)
    }
  }
}

private func message(_ days: Int, _ last: String) -> Message {
  Message(
    ja: "トークルームは注文から\(days)日の\(last)に自動で閉じます。期日がその後になっています。",
    en: "The room closes \(days) days after the order, on \(last), before this deadline.")
}

private let advice = Message(ja: "それより前の期日にしてください。", en: "Take an earlier day.")
