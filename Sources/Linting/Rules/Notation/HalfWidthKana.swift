internal import Text

extension Rule {
  static let halfWidthKana = Rule(
    id: "half-width-kana", group: .notation, severity: .warning,
    summary: Message(ja: "半角カタカナが使われています。", en: "Half-width katakana."),
    rationale: Message(
      ja: """
        「ｺﾞ連絡」「ｷｬﾝｾﾙ」のような半角カタカナを見つけます。読みにくく、濁点の分かれた文字は検索にもかかりません。全角に直します。\
        URL と `コード` の中は直しません。
        """,
      en: """
        Reports half-width katakana, which is hard to read and not found by a search. The fix makes it \
        full width; addresses and `code` stay.
        """),
    related: [
      "ja-technical-writing/no-hankaku-kana", "jtf-style/2.1.5.カタカナ", "redpen/HankakuKana",
    ],
    examples: [
      .good("キャンセルをご希望の場合は、ご連絡ください。"),
      .good("入力欄には `ﾔﾏﾀﾞ ﾊﾅｺ` と入れてください。", situation: "other"),
      .bad(
        "ご連絡がない場合は⟦ｷｬﾝｾﾙ⟧いたします。", fixed: "ご連絡がない場合はキャンセルいたします。"),
      .bad("⟦ｺﾞ連絡ｸﾀﾞｻｲ⟧。", fixed: "ゴ連絡クダサイ。"),
    ]
  ) { context, range in
    let edits = context.widthEdits(.halfwidthKana, in: range)
    return context.clusters(of: edits).map { context.finding($0, message, title: title) }
  }
}

private func message(_ before: String, _ after: String) -> Message {
  Message(ja: "「\(before)」は半角カタカナです。", en: "「\(before)」 is half-width katakana.")
}

private func title(_ after: String) -> Message {
  Message(ja: "全角の「\(after)」にする", en: "Make it full width: 「\(after)」")
}
