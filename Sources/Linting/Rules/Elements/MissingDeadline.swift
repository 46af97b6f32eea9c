internal import Text

extension Rule {
  static let missingDeadline = Rule(
    id: "missing-deadline", group: .elements, severity: .error,
    summary: Message(
      ja: "いつまでに返事がほしいのか、期日がありません。", en: "Nothing says by when to answer."),
    rationale: Message(
      ja: """
        返事を待つメッセージなのに、日付も「3日以内」のような期間もないときに知らせます。期日がないと、相手は後回しにしてよいと\
        受け取り、こちらも「期日を過ぎたので次へ進みます」と言えません。「11月27日（金）までに」のように、曜日をそえた日付を\
        依頼の前に書いてください。
        """,
      en: """
        Reports a message that waits for an answer without naming a day or a length of time. Without a \
        deadline the buyer may put it off, and the seller has no moment from which to go on. Write a \
        date with its weekday before the request.
        """),
    examples: [
      .good("11月27日（金）までに、ご希望の色をお知らせください。"),
      .good("3営業日以内にヒアリングシートをお送りください。"),
      .good("このたびは素敵な評価をいただき、ありがとうございました。", situation: "other"),
      .bad("⟦ご希望の色をお知らせください⟧。\nご連絡がない場合は、キャンセルリクエストをお送りいたします。"),
      .bad("お世話になっております。\n⟦納品したロゴのご確認結果を教えていただけますでしょうか⟧。", situation: "after-delivery"),
      .bad("先日お送りした見積もりの件です。⟦⟧\n"),
    ]
  ) { context in
    guard context.situation.requiresDeadline, context.analysis.deadline == nil else { return [] }
    let range = context.analysis.request?.range ?? context.endOfText
    return [Finding(range, message, advice: advice(context), fixes: fixes(context))]
  }
}

private func fixes(_ context: LintContext) -> [Fix] {
  guard let limit = context.suggestedLimit, let sentence = context.suggestedTimedRequest else {
    return []
  }
  guard let request = context.analysis.request else {
    let place = context.endOfText
    return [.suggestion(addition(sentence), place, context.newLine(sentence, at: place))]
  }
  if let reference = context.danglingReferences.first, request.range.contains(reference.noun) {
    return [.suggestion(insertion(limit), reference.range, reference.repaired(limit))]
  }
  let offset = context.cushionEnd(of: request.range)
  return [.suggestion(insertion(limit), TextRange(offset, offset), limit + "に、")]
}

extension LintContext {
  /// Where the point of a request begins: behind 恐れ入りますが、 or 公開しますので、.
  fileprivate func cushionEnd(of range: TextRange) -> Int {
    let comma = range.range.dropFirst(2).last { offset in
      guard unit(offset) == 0x3001 else { return false }
      switch (unit(offset - 2), unit(offset - 1)) {
      case (_, 0x304C), (0x306E, 0x3067), (0x304B, 0x3089), (0x305F, 0x3081): return true
      default: return false  // が、 ので、 から、 ため、
      }
    }
    return comma.map { $0 + 1 } ?? range.start
  }
}

private let message = Message(
  ja: "いつまでに返事がほしいのか、期日がありません。", en: "No deadline: nothing says by when to answer.")

private func advice(_ context: LintContext) -> Message? {
  context.suggestedLimit.map {
    Message(ja: "「\($0)に」のように、期日を書いてください。", en: "Write a deadline such as 「\($0)に」.")
  }
}

private func insertion(_ limit: String) -> Message {
  Message(ja: "「\(limit)」を入れる", en: "Insert 「\(limit)」")
}

private func addition(_ sentence: String) -> Message {
  Message(ja: "「\(sentence)」を加える", en: "Add 「\(sentence)」")
}
