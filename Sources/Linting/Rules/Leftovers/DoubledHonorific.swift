internal import Text

extension Rule {
  static let doubledHonorific = Rule(
    id: "doubled-honorific", group: .leftovers, severity: .warning,
    summary: Message(ja: "敬称が重なっています。", en: "An honorific is doubled."),
    rationale: Message(
      ja: """
        「山田様様」「山田様さん」「各位様」「御中様」のように、敬称が二つ続くところを見つけます。名前の欄に「山田様」と入れたときに\
        起こりやすく、流し込みの文だと分かってしまいます。一つだけ残してください。
        """,
      en: """
        Reports two honorifics in a row, as they arise when 「山田様」 is filled into 「{{名前}}様」. It \
        shows that the message was mass-produced. Keep one.
        """),
    related: ["ja-technical-writing/ja-no-successive-word", "redpen/SuccessiveWord"],
    examples: [
      .good("山田様\nお世話になっております。"),
      .good("様様な色をお試しいただけます。お客様各位", situation: "other"),
      .good("ロゴの模様様々をご用意しました。", situation: "other"),
      .good("おかあさん様\nお世話になっております。", buyer: "おかあさん"),
      .bad("山田⟦様様⟧\nお世話になっております。", fixed: "山田様\nお世話になっております。"),
      .bad("関係者⟦各位様⟧\nお世話になっております。", fixed: "関係者各位\nお世話になっております。"),
      .bad("山田⟦様さん⟧、ご購入ありがとうございます。", fixed: "山田様、ご購入ありがとうございます。"),
    ]
  ) { context in
    context.glossary.words("doubled-honorifics").matches(in: context.body.units).compactMap {
      guard let replacement = $0.replacement, !context.isInBuyersName($0.range) else { return nil }
      let words = context.words($0.range)
      // 先生様 → 先生 takes nothing away; さん in さん様 may belong to the name.
      let fix =
        words.hasPrefix(replacement)
        ? Fix.safe(title(replacement), [Edit(range: $0.range, text: replacement)])
        : .suggestion(title(replacement), $0.range, replacement)
      return Finding($0.range, message(words), fixes: [fix])
    }
  }
}

extension LintContext {
  /// Whether the buyer's name runs into a range: おかあさん様 to a buyer called おかあさん.
  fileprivate func isInBuyersName(_ range: TextRange) -> Bool {
    guard let name = settings.buyer.map({ Array($0.utf16) }), !name.isEmpty else { return false }
    return range.range.dropFirst().contains { inside in
      let start = inside - name.count
      return start >= 0 && body.units[start..<inside].elementsEqual(name)
    }
  }
}

private func message(_ words: String) -> Message {
  Message(ja: "敬称が「\(words)」と重なっています。", en: "The honorific is doubled: 「\(words)」.")
}

private func title(_ text: String) -> Message {
  Message(ja: "「\(text)」だけにする", en: "Keep 「\(text)」 alone")
}
