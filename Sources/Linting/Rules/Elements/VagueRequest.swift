internal import Text

extension Rule {
  static let vagueRequest = Rule(
    id: "vague-request", group: .elements, severity: .warning,
    summary: Message(
      ja: "「ご対応ください」のような、何をすればよいか分からない依頼です。",
      en: "The request does not say what to do."),
    rationale: Message(
      ja: """
        「ご対応をお願いします」「よろしくお願いします」「例の件をお願いします」だけの依頼を見つけます。返事をしない相手は\
        前の話を覚えていません。「ロゴの色を選んで、このトークルームでお知らせください」のように、することと返し方を\
        書いてください。
        """,
      en: """
        Reports requests such as "please deal with it". A buyer who has been silent does not remember \
        what it was about. Say what to do and where to answer.
        """),
    related: ["ja-technical-writing/ja-no-weak-phrase"],
    examples: [
      .good("11月27日（金）までに、A案とB案のどちらかをお選びください。"),
      .good("このたびはありがとうございました。今後ともよろしくお願いいたします。", situation: "other"),
      .bad("⟦11月27日（金）までにご対応をお願いいたします⟧。", situation: "before-start"),
      .bad("⟦例の件、3日以内によろしくお願いします⟧。", situation: "after-delivery"),
    ]
  ) { context in
    guard let request = context.analysis.request, request.isVague,
      context.situation.requiresRequest || context.analysis.deadline?.quality == .concrete
        || context.analysis.consequence != nil
    else { return [] }
    return [Finding(request.range, message, advice: advice(context.situation.suggestedRequest))]
  }
}

private let message = Message(
  ja: "この依頼では、何をすればよいのか相手に分かりません。",
  en: "The buyer can't tell from this request what to do.")

private func advice(_ sentence: String) -> Message {
  Message(
    ja: "してほしいことを具体的に書いてください。例：\(sentence)",
    en: "Say exactly what to do, for instance: \(sentence)")
}
