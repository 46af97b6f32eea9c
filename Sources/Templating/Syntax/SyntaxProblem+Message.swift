package import Text

extension SyntaxProblem {
  /// What is wrong, and what to write instead.
  package var message: Message {
    switch kind {
    case .unclosedTag:
      Message(
        ja: "タグが閉じていません。「{{」と同じ行に「}}」を書いてください。",
        en: "This tag is not closed. Write “}}” behind its name.")
    case .strayBraces:
      Message(
        ja: "「}}」に対応する「{{」がありません。余分な「}}」を消すか、前に「{{」を書いてください。",
        en: "There is no “{{” for this “}}”. Delete it, or write “{{” before the name.")
    case .emptyTag:
      Message(
        ja: "タグの中に名前がありません。{{期限}} のように項目の名前を書いてください。",
        en: "This tag has no name. Write a field's name in it, such as {{期限}}.")
    case .badName(let name):
      Message(
        ja: "「\(Self.shown(name))」は項目の名前に使えません。改行やかっこのない名前にしてください。",
        en: "“\(Self.shown(name))” cannot be a field's name: no line breaks or braces, please.")
    case .unclosedSection(let name):
      Message(
        ja: "{{#\(name)}} の範囲が閉じていません。範囲の終わりに {{/\(name)}} を書いてください。",
        en: "The section {{#\(name)}} is not closed. Write {{/\(name)}} where it ends.")
    case .strayEnd(let name):
      Message(
        ja: "{{/\(name)}} に対応する {{#\(name)}} がありません。消すか、範囲の始まりに {{#\(name)}} を書いてください。",
        en: "There is no {{#\(name)}} for this {{/\(name)}}. Delete it, or open the section.")
    case .crossedSections(let open, let end):
      Message(
        ja: "範囲が交差しています。{{/\(end)}} より先に {{/\(open)}} を書いてください。",
        en: "Sections cross each other. Write {{/\(open)}} before {{/\(end)}}.")
    case .badDelimiters:
      Message(
        ja: "区切りの記号を変えるタグが正しくありません。{{=<% %>=}} のように2つの記号を空白で区切ってください。",
        en: "This tag sets no delimiters. Write two of them, as in {{=<% %>=}}.")
    case .tooDeep(let limit):
      Message(
        ja: "範囲の入れ子が深すぎます（\(limit)段まで）。入れ子を減らしてください。",
        en: "Sections are nested too deeply (\(limit) levels at most).")
    case .unsupportedTag(let name):
      Message(
        ja: "{{\(name)}} の書き方には対応していません。使えるのは {{名前}}、{{#名前}}、{{^名前}}、{{/名前}}、{{> 部品}}、{{! メモ}} です。",
        en:
          "{{\(name)}} is not supported. Use {{name}}, {{#name}}, {{^name}}, {{/name}}, {{> partial}} or {{! note}}."
      )
    case .unusualTag(.triple):
      Message(
        ja: "かっこは2つで足ります。{{名前}} と書いてください。", en: "Two braces are enough: write {{name}}.")
    case .unusualTag(.ampersand):
      Message(
        ja: "「&」は要りません。{{名前}} と書いてください。", en: "The “&” is not needed: write {{name}}.")
    case .unusualTag(.delimiters):
      Message(
        ja: "区切りの記号は変えずに、{{名前}} のまま書いてください。",
        en: "Keep the usual delimiters: write {{name}}.")
    case .badFilter(let text):
      Message(
        ja: "「\(Self.shown(text))」を読み取れません。{{期限 | date: \"M月d日\"}} のように、値は二重引用符で囲むか数字で書いてください。",
        en:
          "“\(Self.shown(text))” cannot be read. Write {{期限 | date: \"M月d日\"}}: arguments are quoted texts or digits."
      )
    case .fullWidthTag:
      Message(
        ja: "タグの記号が全角です。このままでも使えますが、半角にすると確実です。",
        en: "This tag is written with full-width signs. It works, but half width is safer.")
    }
  }

  /// The rule's id, for reports.
  package var rule: String {
    switch kind {
    case .fullWidthTag: "full-width-tag"
    case .unusualTag: "unusual-tag"
    default: "template-syntax"
    }
  }

  static let closeTagTitle = Message(ja: "「}}」で閉じる", en: "Close with “}}”")

  static func fullWidth(_ range: TextRange, _ folds: [Edit]) -> SyntaxProblem {
    let title = Message(ja: "半角にする", en: "Write half width")
    let edits = folds.sorted { $0.range < $1.range }
    return SyntaxProblem(
      kind: .fullWidthTag, range: range, fixes: [Fix(title: title, isSafe: true, edits: edits)])
  }

  /// A text in one line and not too long.
  static func shown(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 30 ? line.prefix(30) + "…" : line
  }
}
