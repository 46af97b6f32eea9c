internal import Dates
internal import Text

extension Rule {
  static let vagueDeadline = Rule(
    id: "vague-deadline", group: .elements, severity: .error,
    summary: Message(
      ja: "「お早めに」のような、いつまでか分からない期日です。", en: "The deadline does not name a day."),
    rationale: Message(
      ja: """
        「お早めに」「お手すきの際に」「近日中に」など、人によって受け取り方の違う期日を見つけます。過ぎたかどうかを決められない\
        ので、返事がないときに次へ進めません。「11月27日（金）までに」のように日付で書いてください。はっきりした期日が別にある\
        ときは警告にとどめます。
        """,
      en: """
        Reports deadlines that everyone understands differently. Nobody can tell when such a time has \
        passed, so the seller can never go on. Name a day. Beside a concrete deadline it is only a \
        warning.
        """),
    examples: [
      .good("11月27日（金）までにご返信ください。"),
      .good("11月27日（金）までに、ご都合のよい時間帯をお知らせください。"),
      .good("お早めのご返信、ありがとうございました。", situation: "other"),
      .good("仕上がりましたら、こちらから近日中にご連絡いたします。", situation: "other"),
      .bad("⟦お早めに⟧ご返信ください。"),
      .bad("恐れ入りますが、⟦お手すきの際に⟧ご希望の色を教えてください。", situation: "before-start"),
      .bad("⟦なるべく早く⟧素材をお送りください。期限は11月27日（金）です。"),
    ]
  ) { context in
    let isConcrete = context.analysis.deadline.map { $0.quality != .vague } ?? false
    guard context.situation.requiresDeadline || context.analysis.consequence != nil else {
      return []
    }
    let severity: Severity? =
      isConcrete || !context.situation.requiresDeadline ? .warning : nil
    let times = context.analysis.vagueTimes.filter {
      !isConcrete || context.analysis.request?.range.contains($0.range) == true
    }
    let advice = advice(context.suggestedLimit)
    return times.map { time in
      let words = context.words(time.range)
      return isConcrete
        ? Finding(
          time.range, severity: severity, competing(words), advice: dropping,
          fixes: [.suggestion(removal(words), context.withComma(time.range), "")])
        : Finding(
          time.range, severity: severity, message(words), advice: advice,
          fixes: fixes(time.range, context))
    }
  }
}

private func fixes(_ range: TextRange, _ context: LintContext) -> [Fix] {
  guard let limit = context.suggestedLimit else { return [] }
  let text = context.limit(limit, replacing: range)
  return [.suggestion(replacement(text), range, text)]
}

extension LintContext {
  /// The limit with the particle that suits what stands around the vague words it replaces.
  fileprivate func limit(_ limit: String, replacing range: TextRange) -> String {
    let last = unit(range.end - 1)
    // お手すきのときで構いません: で stands inside the words or behind them.
    if unit(range.end) == 0x3067, limit.hasSuffix("まで") { return limit }
    if last == 0x3067, !isUntil(range.end - 2), limit.hasSuffix("まで") { return limit + "で" }
    if isUntil(range.end), limit.hasSuffix("まで") { return String(limit.dropLast(2)) }
    if last == 0x306E || last == 0x306A { return limit + "の" }  // の な
    let next = unit(range.end)
    if next == 0x306B || next == 0x306E { return limit }  // に の
    let before = unit(range.start - 1)
    let isValue = before == 0xFF1A || before == 0x3A || before == 0x3011  // ： : 】
    return isValue ? limit : limit + "に"
  }

  /// The range with the 、 behind it.
  fileprivate func withComma(_ range: TextRange) -> TextRange {
    TextRange(range.start, unit(range.end) == 0x3001 ? range.end + 1 : range.end)
  }
}

private func message(_ words: String) -> Message {
  Message(
    ja: "「\(words)」では、いつまでか分かりません。", en: "「\(words)」 does not say by when.")
}

private func advice(_ limit: String?) -> Message? {
  limit.map {
    Message(ja: "「\($0)に」のように、日付や期間で書いてください。", en: "Name it, such as 「\($0)に」.")
  }
}

private func competing(_ words: String) -> Message {
  Message(
    ja: "期日があるのに「\(words)」とも書かれています。期日が目安に見えてしまいます。",
    en: "「\(words)」 beside a real deadline makes the deadline look optional.")
}

private let dropping = Message(
  ja: "期日だけを書いてください。", en: "Keep the deadline alone.")

private func replacement(_ text: String) -> Message {
  Message(ja: "「\(text)」にする", en: "Change to 「\(text)」")
}

private func removal(_ words: String) -> Message {
  Message(ja: "「\(words)」を消す", en: "Remove 「\(words)」")
}
