extension YAMLError.Problem {
  /// What is wrong, in Japanese, without the place.
  package var ja: String {
    switch self {
    case .syntax(let problem): Self.japanese[problem] ?? "YAML として読めません（\(problem)）"
    case .anchor: "アンカー（&）と参照（*）は使えません"
    case .duplicateKey(let key): "「\(key)」が2回書かれています"
    case .complexKey: "キーには文字だけを書いてください"
    case .tooDeep: "入れ子が深すぎます（\(YAMLReader.maximumDepth) 段まで）"
    case .secondDocument: "「---」から後ろに2つ目の文書があります"
    }
  }

  /// What is wrong, in English, without the place.
  package var en: String {
    switch self {
    case .syntax(let problem): "not YAML: \(problem)"
    case .anchor: "anchors (&) and aliases (*) are not allowed"
    case .duplicateKey(let key): "'\(key)' is written twice"
    case .complexKey: "a key must be plain text"
    case .tooDeep: "nested too deeply (at most \(YAMLReader.maximumDepth) levels)"
    case .secondDocument: "a second document begins at '---'"
    }
  }

  /// libyaml's commonest complaints, in words that say what to do.
  private static let japanese = [
    "mapping values are not allowed in this context":
      "ここに「:」は書けません。値に「: 」があるときは、値を \" \" で囲んでください",
    "could not find expected ':'": "「キー: 値」の「:」がありません（半角の「:」と空白がいります）",
    "did not find expected key": "字下げがそろっていないか、囲みが閉じていません",
    "did not find expected '-' indicator": "箇条書きの「- 」の字下げがそろっていません",
    "did not find expected ',' or '}'": "{ } の中の区切りの「,」か、閉じる「}」がありません",
    "did not find expected ',' or ']'": "[ ] の中の区切りの「,」か、閉じる「]」がありません",
    "did not find expected node content": "値がありません",
    "found character that cannot start any token":
      "この文字では始められません。値を \" \" で囲んでください（字下げにタブは使えません）",
    "found a tab character that violates indentation": "字下げにタブは使えません。半角の空白にしてください",
    "found unexpected end of stream": "引用符が閉じていません",
    "found unknown escape character": "\" \" の中の「\\」の後ろが正しくありません",
    "block sequence entries are not allowed in this context": "ここに箇条書きの「- 」は書けません",
    "did not find expected <document start>": "余分なものがあります",
    "control characters are not allowed": "制御文字は使えません",
    "found undefined tag handle": "「!」で始まる値は \" \" で囲んでください",
    "did not find expected alphabetic or numeric character": "「&」「*」で始まる値は \" \" で囲んでください",
  ]
}
