internal import Dates
internal import Text

extension Rule {
  static let reversedRange = Rule(
    id: "reversed-range", group: .dates, severity: .error,
    summary: Message(ja: "期間の終わりが始まりより前です。", en: "A period ends before it begins."),
    rationale: Message(
      ja: """
        「11/27〜11/25」のように、終わりの日が始まりの日より前になっている期間を見つけます。どちらが期日なのか分かりません。\
        前後を入れかえるか、正しい日付に直してください。
        """,
      en: """
        Reports periods whose end comes before their beginning. Nobody can tell which day counts. Swap \
        the two or correct them.
        """),
    examples: [
      .good("11月25日〜11月27日のあいだにご返信ください。"),
      .good("12月28日〜1月4日はお休みをいただきます。", situation: "other"),
      .bad("⟦11月27日〜11月25日⟧のあいだにご返信ください。"),
      .bad("ご確認の期間：⟦11/30〜11/27⟧"),
    ]
  ) { context in
    context.analysis.dates.compactMap { mention in
      let expression = mention.expression
      guard expression.problems.contains(.reversedRange) else { return nil }
      return Finding(
        expression.dateRange, message(context.words(expression.dateRange)), advice: advice)
    }
  }
}

private func message(_ words: String) -> Message {
  Message(ja: "「\(words)」は、終わりが始まりより前です。", en: "「\(words)」 ends before it begins.")
}

private let advice = Message(ja: "日付の前後を確かめてください。", en: "Check the order of the two dates.")
