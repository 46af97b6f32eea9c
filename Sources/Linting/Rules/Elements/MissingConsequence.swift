internal import Text

extension Rule {
  static let missingConsequence = Rule(
    id: "missing-consequence", group: .elements, severity: .error,
    summary: Message(
      ja: "返事がないときにどうなるのかが、書かれていません。",
      en: "Nothing says what happens without an answer."),
    rationale: Message(
      ja: """
        返事をうながすメッセージに、「ご連絡がない場合は…」にあたる文がないときに知らせます。黙っていてもよいと思われると\
        返事は来ません。また、前もって伝えていなければ、キャンセルリクエストや正式な納品へ進んだときに行き違いになります。\
        期日を過ぎたらどうするのかを、手続きとして一文で書いてください。
        """,
      en: """
        Reports a reminder without "if we don't hear from you …". Silence must cost something to be \
        answered, and a step that was never announced leads to a dispute. Say in one sentence, as a \
        matter of procedure, what happens after the deadline.
        """),
    examples: [
      .good("11月27日（金）までにご返信ください。期日までにご返信がない場合は、キャンセルリクエストをお送りいたします。"),
      .good("納品が1日遅れます。申し訳ございません。", situation: "other"),
      .bad("11月27日（金）までに色をお知らせください。メールが届かない場合がございます。⟦⟧"),
      .bad("11月27日（金）までに、納品物のご確認結果をお知らせください。⟦⟧", situation: "after-delivery"),
      .bad("お世話になっております。\n3日以内にご希望の色をお知らせください。⟦⟧\n\n青木", situation: "before-start"),
    ]
  ) { context in
    guard context.situation.requiresConsequence, context.analysis.consequence == nil else {
      return []
    }
    let place = context.placeOfConsequence
    let sentence = context.suggestedConsequence
    return [
      Finding(
        place, message, advice: advice(sentence),
        fixes: [.suggestion(addition(sentence), place, context.newLine(sentence, at: place))])
    ]
  }
}

extension LintContext {
  /// Behind the line that holds the request or the deadline, whichever is later.
  fileprivate var placeOfConsequence: TextRange {
    let ends = [analysis.request?.range.end, analysis.deadline?.range.end].compactMap { $0 }
    return ends.max().map(endOfLine) ?? endOfText
  }
}

private let message = Message(
  ja: "返事がないときにどうなるのかが、書かれていません。",
  en: "No consequence: nothing says what happens without an answer.")

private func advice(_ sentence: String) -> Message {
  Message(ja: "たとえば「\(sentence)」と書いてください。", en: "Write, for instance, 「\(sentence)」.")
}

private func addition(_ sentence: String) -> Message {
  Message(ja: "「\(sentence)」を加える", en: "Add 「\(sentence)」")
}
