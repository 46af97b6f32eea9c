internal import Text

extension Rule {
  static let fullWidthAlphanumeric = Rule(
    id: "full-width-alphanumeric", group: .notation, severity: .warning,
    summary: Message(ja: "全角の英数字が使われています。", en: "Full-width letters or digits."),
    rationale: Message(
      ja: """
        「１１月２７日」「ＬＯＧＯ」のような全角の英数字を見つけます。半角とまざると日付や金額を読み違えやすく、検索にもかかりません。\
        半角に直します。数字にはさまれた「：」「，」もそろえます。URL と `コード` の中、①や㈱は直しません。
        """,
      en: """
        Reports full-width letters and digits. Mixed with half-width ones they make dates and amounts \
        easy to misread. The fix makes them half width, with ： and ， between digits; addresses, `code`, \
        ① and ㈱ stay.
        """),
    related: ["jtf-style/2.1.8.算用数字", "jtf-style/2.1.9.アルファベット"],
    examples: [
      .good("11月27日（金）18:00までにご返信ください。"),
      .good("①ロゴ　②名刺　㈱青空", situation: "other"),
      .bad("⟦１１月２７⟧日までにご返信ください。", fixed: "11月27日までにご返信ください。"),
      .bad("お見積もりは⟦１２，０００⟧円です。", fixed: "お見積もりは12,000円です。", situation: "other"),
    ]
  ) { context, range in
    let edits = context.widthEdits(.fullwidthAlphanumeric, in: range)
    return context.clusters(of: edits).map { context.finding($0, message, title: title) }
  }
}

private func message(_ before: String, _ after: String) -> Message {
  Message(
    ja: "「\(before)」に全角の英数字や記号があります。", en: "「\(before)」 has full-width letters, digits or marks.")
}

private func title(_ after: String) -> Message {
  Message(ja: "半角の「\(after)」にする", en: "Make it half width: 「\(after)」")
}
