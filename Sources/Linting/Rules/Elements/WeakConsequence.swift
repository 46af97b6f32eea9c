internal import Text

extension Rule {
  static let weakConsequence = Rule(
    id: "weak-consequence", group: .elements, severity: .warning,
    summary: Message(
      ja: "「〜することもあります」のような、はっきりしない予告です。",
      en: "The consequence is not definite."),
    rationale: Message(
      ja: """
        「キャンセルさせていただくこともあります」「検討いたします」のように、するともしないとも取れる予告を見つけます。\
        相手は「まだ大丈夫」と考え、こちらも本当に進めてよいのか迷います。「キャンセルリクエストをお送りいたします」のように\
        言い切ってください。言い切っても失礼にはなりません。
        """,
      en: """
        Reports consequences that may or may not come. The buyer takes them for "not yet", and the seller \
        hesitates to act. State the step plainly; that is not impolite.
        """),
    related: ["ja-technical-writing/ja-no-weak-phrase"],
    examples: [
      .good("11月27日（金）までにご返信ください。ご返信がない場合は、キャンセルリクエストをお送りいたします。"),
      .good("迷惑メールに入り、お知らせが届かない場合がございます。", situation: "other"),
      .bad(
        "11月27日（金）までにご返信ください。⟦ご返信がない場合は、キャンセルさせていただくこともあります⟧。",
        situation: "before-start"),
      .bad(
        "3日以内にご確認ください。⟦ご連絡がなければ、正式な納品を検討いたします⟧。", situation: "after-delivery"),
    ]
  ) { context in
    guard let consequence = context.analysis.consequence, !consequence.isFirm,
      context.situation.requiresConsequence || context.situation.outcomes != nil
    else { return [] }
    let range = consequence.range
    let text = context.sentence(
      context.firmConsequence(consequence.outcome), replacing: range)
    return [
      Finding(range, message, advice: advice, fixes: [.suggestion(replacement(text), range, text)])
    ]
  }
}

private let message = Message(
  ja: "返事がないときに本当にそうなるのか、この書き方でははっきりしません。",
  en: "This leaves open whether anything happens without an answer.")

private let advice = Message(
  ja: "「〜いたします」と言い切ってください。", en: "State the step plainly.")

private func replacement(_ text: String) -> Message {
  Message(ja: "「\(text)」にする", en: "Change to 「\(text)」")
}
