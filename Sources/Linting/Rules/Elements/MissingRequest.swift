internal import Text

extension Rule {
  static let missingRequest = Rule(
    id: "missing-request", group: .elements, severity: .error,
    summary: Message(
      ja: "何をしてほしいのか、依頼がありません。", en: "Nothing says what the buyer should do."),
    rationale: Message(
      ja: """
        返事を待つメッセージなのに、「お知らせください」「お送りいただけますか」のような依頼の文がないときに知らせます。\
        状況の説明だけでは、相手は何をすればよいのか分からず、返事をしないまま期日が過ぎます。してほしいことを一つ、\
        「〜してください」の形で書いてください。
        """,
      en: """
        Reports a message that waits for an answer but asks for nothing. A description alone leaves the \
        buyer guessing, and the deadline passes. Ask for one thing in plain words.
        """),
    examples: [
      .good("11月27日（金）までに、ロゴの色をお知らせください。"),
      .good("お届けが1日遅れております。申し訳ございません。", situation: "other"),
      .bad("期限は11月27日（金）です。ご連絡がない場合はキャンセルいたします。⟦⟧"),
      .bad("ご購入から1週間がたちました。\nまだお返事を確認できておりません。⟦⟧", situation: "before-start"),
    ]
  ) { context in
    guard context.situation.requiresRequest, context.analysis.request == nil else { return [] }
    let sentence = context.suggestedRequest
    let place = context.endOfText
    return [
      Finding(
        place, message, advice: advice(sentence),
        fixes: [.suggestion(addition(sentence), place, context.newLine(sentence, at: place))])
    ]
  }
}

extension LintContext {
  /// The situation's request, with a deadline when the draft has none either.
  fileprivate var suggestedRequest: String {
    analysis.deadline == nil
      ? suggestedTimedRequest ?? situation.suggestedRequest
      : situation.suggestedRequest
  }
}

private let message = Message(
  ja: "何をしてほしいのか、依頼がありません。", en: "No request: nothing says what the buyer should do.")

private func advice(_ sentence: String) -> Message {
  Message(ja: "たとえば「\(sentence)」と書いてください。", en: "Write, for instance, 「\(sentence)」.")
}

private func addition(_ sentence: String) -> Message {
  Message(ja: "「\(sentence)」を加える", en: "Add 「\(sentence)」")
}
