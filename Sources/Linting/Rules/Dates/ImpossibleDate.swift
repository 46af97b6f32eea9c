internal import Dates
internal import Text

extension Rule {
  static let impossibleDate = Rule(
    id: "impossible-date", group: .dates, severity: .error,
    summary: Message(ja: "存在しない日付や時刻です。", en: "There is no such date or time."),
    rationale: Message(
      ja: """
        「11月31日」「2月30日」「13月」「18時75分」のような、ない日付や時刻を見つけます。期日がいつなのか決まらないので、相手も\
        こちらも動けません。正しい日付に直してください。
        """,
      en: """
        Reports dates and times that do not exist. The deadline can't be known, so nobody can act on it. \
        Correct the date.
        """),
    examples: [
      .good("11月30日（月）までにご返信ください。"),
      .good("2028年2月29日までにご返信ください。"),
      .bad("⟦11月31日⟧までにご返信ください。"),
      .bad("期限：⟦2月30日18時⟧"),
    ]
  ) { context in
    context.analysis.dates.compactMap { mention in
      let expression = mention.expression
      guard expression.problems.contains(.impossible) else { return nil }
      return Finding(
        expression.dateRange, message(context.words(expression.dateRange)), advice: advice)
    }
  }
}

private func message(_ words: String) -> Message {
  Message(ja: "「\(words)」という日付や時刻はありません。", en: "There is no such date or time as 「\(words)」.")
}

private let advice = Message(ja: "カレンダーで確かめて直してください。", en: "Check it against a calendar.")
