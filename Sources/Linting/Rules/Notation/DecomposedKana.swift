internal import Text

extension Rule {
  static let decomposedKana = Rule(
    id: "decomposed-kana", group: .notation, severity: .warning,
    summary: Message(ja: "濁点や半濁点が分かれた文字です。", en: "Kana with a separate voicing mark."),
    rationale: Message(
      ja: """
        「か」と濁点「゛」が別々の文字になっている「が」を見つけます。PDF や Mac のファイル名から写すと入りやすく、見た目は同じでも\
        検索にかからず、環境によっては「か゛」と見えます。一つの文字に直します。
        """,
      en: """
        Reports kana stored as a base and a combining mark, as they come from PDFs and file names. They \
        look the same but are not found by a search and may show as two. The fix joins them.
        """),
    related: ["ja-technical-writing/no-nfd"],
    examples: [
      .good("ご連絡がない場合は、キャンセルいたします。"),
      .good("ガ行とパ行の発音をご確認ください。"),
      .bad("⟦こ\u{3099}⟧連絡ください。", fixed: "ご連絡ください。"),
      .bad("サンプルの⟦ハ\u{309A}⟧ネルをお送りします。", fixed: "サンプルのパネルをお送りします。", situation: "other"),
    ]
  ) { context, range in
    context.clusters(of: DecomposedKana.edits(in: context.body.units, range: range)).map {
      context.finding($0, message, title: title)
    }
  }
}

private func message(_ before: String, _ after: String) -> Message {
  Message(
    ja: "「\(after)」の濁点・半濁点が、別の文字に分かれています。",
    en: "The voicing marks in 「\(after)」 are separate characters.")
}

private func title(_ after: String) -> Message {
  Message(ja: "一つの文字の「\(after)」にする", en: "Join them: 「\(after)」")
}
