internal import Text

extension Rule {
  static let danglingReference = Rule(
    id: "dangling-reference", group: .elements, severity: .warning,
    summary: Message(
      ja: "「期日までに」とありますが、その期日がどこにもありません。",
      en: "A deadline is referred to, but no date is given."),
    rationale: Message(
      ja: """
        「期日までに」「期限内に」「上記の期日までに」と書かれているのに、下書きのどこにも日付や期間がないときに知らせます。前の\
        メッセージで伝えた期日でも、相手は探しません。同じメッセージの中に「11月27日（金）」と書いてください。
        """,
      en: """
        Reports words such as "by the deadline" in a draft that names no date. Even when an earlier \
        message had it, the buyer won't look it up. Write the date in the same message.
        """),
    examples: [
      .good("11月27日（金）までにご返信ください。期日までにご返信がない場合は、キャンセルいたします。"),
      .good("期限内にお支払いいただき、ありがとうございました。", situation: "other"),
      .good("それまでにご連絡がなければ、キャンセルいたします。"),
      .bad("ご希望の色をお知らせください。⟦期日⟧までにご返信がない場合は、キャンセルいたします。"),
      .bad("⟦上記の期限⟧までに、A案とB案のどちらかをお選びください。", situation: "before-start"),
    ]
  ) { context in
    guard let first = context.danglingReferences.first else { return [] }
    let fixes = context.suggestedLimit.map { limit in
      let text = first.repaired(limit)
      return [Fix.suggestion(replacement(text), first.range, text)]
    }
    return [
      Finding(first.noun, message(context.words(first.noun)), advice: advice, fixes: fixes ?? [])
    ]
  }
}

/// 期日までに without a date anywhere.
struct DanglingReference {
  /// 期日まで
  let range: TextRange
  /// 期日
  let noun: TextRange
  /// Whether まで follows the noun and is part of ``range``.
  let hasUntil: Bool

  /// What the words become when the date stands in them.
  func repaired(_ limit: String) -> String { hasUntil ? limit : limit + "の" }
}

extension LintContext {
  /// Words that lean on a deadline, when the draft has none: where the situation asks for one, or in
  /// the request or the consequence.
  var danglingReferences: [DanglingReference] {
    guard analysis.deadline == nil else { return [] }
    let nouns = glossary.words("deadline-nouns")
    return analysis.backReferences.compactMap { reference in
      guard isAboutTheBuyer(reference),
        let noun = nouns.matches(in: body.units, range: reference).last
      else { return nil }
      let range = TextRange(reference.start, noun.range.end)
      let hasUntil = unit(range.end) == 0x307E && unit(range.end + 1) == 0x3067  // まで
      let isInside = unit(range.end) == 0x5185 || unit(range.end) == 0x4E2D  // 内 中
      return DanglingReference(
        range: TextRange(range.start, range.end + (hasUntil ? 2 : isInside ? 1 : 0)), noun: range,
        hasUntil: hasUntil || isInside)
    }
  }

  private func isAboutTheBuyer(_ reference: TextRange) -> Bool {
    situation.requiresDeadline || analysis.request?.range.overlaps(reference) == true
      || analysis.consequence?.range.overlaps(reference) == true
  }
}

private func message(_ words: String) -> Message {
  Message(
    ja: "「\(words)」がいつなのか、下書きのどこにも書かれていません。",
    en: "No date in the draft says when 「\(words)」 is.")
}

private let advice = Message(
  ja: "日付をこのメッセージの中に書いてください。", en: "Write the date in this message.")

private func replacement(_ text: String) -> Message {
  Message(ja: "「\(text)」にする", en: "Change to 「\(text)」")
}
