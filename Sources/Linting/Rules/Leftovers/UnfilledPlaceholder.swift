internal import Text

extension Rule {
  static let unfilledPlaceholder = Rule(
    id: "unfilled-placeholder", group: .leftovers, severity: .error,
    summary: Message(ja: "埋め忘れの空欄が残っています。", en: "A blank has not been filled in."),
    rationale: Message(
      ja: """
        「●月●日」「○○様」「【日付】」「{{期日}}」「YYYY年」のような、テンプレートの空欄がそのまま残っているところを見つけます。\
        使い回しの文だと分かるうえ、期日の空欄なら返事の期日が伝わりません。日付や名前に置きかえてください。箇条書きの●や、\
        二〇二六年の〇は対象外です。
        """,
      en: """
        Reports blanks of a template left as they are. They show that the message was mass-produced, and \
        a blank date is no deadline. Fill them in. Bullets and zeros are left alone.
        """),
    related: ["no-todo"],
    examples: [
      .good("● 納品物：ロゴデータ一式\n11月27日（金）までにご確認ください。"),
      .good("■件数　120件\n●日時：11月27日（金）10時", situation: "other"),
      .good("「このままでよい」か「○枚目を直す」のどちらかでお返事ください。"),
      .good("【ご確認のお願い】\n二〇二六年十一月二十七日までにお知らせください。"),
      .bad("⟦●月●日⟧までにご返信ください。"),
      .bad("⟦○○⟧様\nお世話になっております。"),
      .bad("⟦{{期日}}⟧までに、⟦【サービス名】⟧の内容をご確認ください。"),
    ]
  ) { context in
    context.analysis.placeholders.filter {
      !context.isInTag($0.range) && ($0.isDate || !context.isInAnswer($0.range))
    }.map {
      let words = context.words($0.range)
      return Finding(
        $0.range, $0.isDate ? date(words) : message(words), advice: $0.isDate ? dateAdvice : advice)
    }
  }
}

extension LintContext {
  /// `{% endif %}` is template-markup's.
  fileprivate func isInTag(_ range: TextRange) -> Bool {
    unit(range.start) == 0x25 && unit(range.start - 1) == 0x7B
  }

  /// 「○枚目を直して」 is for the buyer to fill in; 「●●」 is a leftover.
  fileprivate func isInAnswer(_ range: TextRange) -> Bool {
    guard range.length == 1 else { return false }
    let before = body.units[max(0, range.start - 20)..<range.start]
    let opener = before.lastIndex { $0 == 0x300C || $0 == 0x300D || $0 == 0x0A }  // 「 」
    guard let opener, body.units[opener] == 0x300C else { return false }
    return opener < range.start - 1 || unit(range.end) != 0x300D
  }
}

private func message(_ words: String) -> Message {
  Message(ja: "「\(words)」が埋められていません。", en: "「\(words)」 has not been filled in.")
}

private let advice = Message(
  ja: "名前や内容に置きかえるか、要らなければ消してください。", en: "Fill it in, or remove it.")

private func date(_ words: String) -> Message {
  Message(ja: "日付の「\(words)」が埋められていません。", en: "The date 「\(words)」 has not been filled in.")
}

private let dateAdvice = Message(
  ja: "「11月27日（金）」のような日付に置きかえてください。", en: "Put a date such as 「11月27日（金）」.")
