internal import Text

extension Rule {
  static let lintDirective = Rule(
    id: "lint-directive", group: .leftovers, severity: .warning,
    summary: Message(
      ja: "校正ソフトへの指示が本文に残っています。", en: "A directive for a linter was left in the body."),
    rationale: Message(
      ja: """
        「<!-- textlint-disable -->」「prh:disable」「kijitsu-disable」のような、校正ソフトへの指示を見つけます。本文はそのまま\
        購入者に届くので、指示も見えてしまいます。Kijitsu の規則を止めたいときは、下書きの先頭の ignore: か .kijitsu.yml の \
        rules: に書いてください。
        """,
      en: """
        Reports directives for linters. The body goes to the buyer as it is, directives included. To \
        silence a rule of Kijitsu use ignore: in the draft's header or rules: in .kijitsu.yml.
        """),
    examples: [
      .good("11月27日（金）までにご返信ください。"),
      .good("校正には textlint を使っております。", situation: "other"),
      .bad("⟦<!-- textlint-disable -->⟧\n11月27日（金）までにご返信ください。"),
      .bad("お早めにご返信ください。⟦kijitsu-disable⟧"),
    ]
  ) { context, range in
    let words = context.glossary.words("lint-directives")
      .matches(in: context.body.units, range: range)
    return words.map { word in
      let range = context.comment(around: word.range)
      return Finding(
        range, message(context.words(range)), advice: advice,
        fixes: [.suggestion(removal, range, "")])
    }
  }
}

extension LintContext {
  /// The `<!-- … -->` around a directive, or the directive alone.
  fileprivate func comment(around word: TextRange) -> TextRange {
    var start = word.start
    while start > 0, unit(start - 1) == 0x20 { start -= 1 }
    let opener = Array("<!--".utf16)
    guard start >= opener.count,
      body.units[start - opener.count..<start].elementsEqual(opener)
    else { return word }
    var end = word.end
    while end < body.units.count, unit(end) != 0x0A, end - word.end < 200 {
      if unit(end) == 0x3E, unit(end - 1) == 0x2D {  // ->
        return TextRange(start - opener.count, end + 1)
      }
      end += 1
    }
    return word
  }
}

private func message(_ words: String) -> Message {
  Message(
    ja: "校正ソフトへの指示「\(words)」が、購入者に見えてしまいます。",
    en: "The buyer would see the directive 「\(words)」.")
}

private let advice = Message(
  ja: "本文から消し、下書きの先頭の ignore: に書いてください。",
  en: "Remove it; use ignore: in the draft's header.")

private let removal = Message(ja: "指示を消す", en: "Remove the directive")
