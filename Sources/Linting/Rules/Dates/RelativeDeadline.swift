internal import Dates
internal import Text

extension Rule {
  static let relativeDeadline = Rule(
    id: "relative-deadline", group: .dates, severity: .info,
    summary: Message(
      ja: "「明日まで」「3日以内」のように、読む日によって変わる期日です。",
      en: "The deadline depends on the day it is read."),
    rationale: Message(
      ja: """
        「明日まで」「今週中」「3日以内」のような期日を見つけ、いまから数えた日付を示します。相手がメッセージを開くのが翌日なら、\
        「明日」は一日ずれて読まれます。数え方も人によって違います。「3日以内（11月25日（水）まで）」のように日付をそえて\
        ください。だれにでも当てはまる決まりを書くサービスページでは知らせません。
        """,
      en: """
        Reports deadlines counted from the day of writing and offers the date. A buyer who opens the \
        message a day later reads another day, and people count differently. Add the date. Silent in \
        the notes of a service page, which speak to every buyer.
        """),
    related: ["no-date-without-actual-date"],
    examples: [
      .good("11月27日（金）までにご返信ください。"),
      .good("3日以内（11月25日（水）まで）にご返信ください。"),
      .good("7日以内にご返信がない場合は、キャンセルいたします。", situation: "terms"),
      .bad("⟦明日まで⟧にご返信ください。"),
      .bad("⟦3日以内⟧にご希望の色をお知らせください。"),
      .bad("⟦来週の金曜日まで⟧にご返信ください。"),
    ]
  ) { context in
    let relative = context.distinctDeadlines.filter { isRelative($0) }
    guard !relative.isEmpty, !context.speaksInLengths else { return [] }
    let named = Set(
      context.analysis.dates.filter { !isRelative($0.expression) }.compactMap(\.expression.due?.day)
    )
    return relative.compactMap { expression in
      guard let due = expression.due, !named.contains(due.day) else { return nil }
      let date = context.text(due)
      let edit = repair(expression, date, context)
      return Finding(
        expression.range, message(context.words(expression.range), date),
        advice: advice, fixes: [Fix(title: title(edit), isSafe: false, edits: [edit])])
    }
  }
}

private func isRelative(_ expression: DateExpression) -> Bool {
  (expression.kind == .relative || expression.kind == .duration) && expression.mention == nil
    && !expression.problems.contains(.past)
}

private func repair(_ expression: DateExpression, _ date: String, _ context: LintContext) -> Edit {
  if expression.kind == .duration {
    // Behind 2日間 of 2日間ご連絡がない場合, and behind the whole of 3日以内.
    let isCondition = expression.limit == .silence || expression.limit == .elapsed
    let end = isCondition ? expression.dateRange.end : expression.range.end
    return Edit(range: TextRange(end, end), text: "（\(date)まで）")
  }
  switch expression.limit {
  case .during, .whole, .within:
    return Edit(
      range: expression.range, text: context.isUntil(expression.range.end) ? date : date + "まで")
  default: return Edit(range: expression.dateRange, text: date)
  }
}

private func message(_ words: String, _ date: String) -> Message {
  Message(
    ja: "「\(words)」は、読む日によって変わります。いまから数えると\(date)です。",
    en: "「\(words)」 depends on when it is read; counted from now it is \(date).")
}

private let advice = Message(ja: "日付をそえてください。", en: "Add the date.")

private func title(_ edit: Edit) -> Message {
  edit.range.isEmpty
    ? Message(ja: "「\(edit.text)」をそえる", en: "Add 「\(edit.text)」")
    : Message(ja: "「\(edit.text)」にする", en: "Change to 「\(edit.text)」")
}
