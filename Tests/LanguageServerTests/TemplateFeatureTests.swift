import Testing
import Text

@testable import LanguageServer

/// What the writer of a template sees.
struct TemplateFeatureTests {
  static let main = "file:///w/Templates/依頼.txt"
  static let partial = "file:///w/Templates/partials/宛名.txt"
  static let capabilities = """
    {"textDocument":{"hover":{"contentFormat":["markdown"]},"codeAction":{"codeActionLiteralSupport":{}},
     "rename":{"prepareSupport":true}},
     "workspace":{"workspaceEdit":{"documentChanges":true,"resourceOperations":["rename"]},
     "textDocumentContent":{}}}
    """
  static let texts = [
    "/w/Templates/依頼.txt": """
    ---
    title: 依頼
    situation: after-delivery
    fields:
      期限: { type: 期限, default: 3営業日後, description: お返事をいただきたい日 }
      承諾日: { type: 日付, from: 期限, plus: 3日 }
      再送: はい/いいえ
    ---
    {{> 宛名}}
    😀{{#再送}}先日もご連絡いたしました。{{/再送}}
    {{期限}}までに、修正のご希望の有無をお知らせください。
    {{期限}}までにご連絡がない場合は、{{承諾日}}に正式な納品をお送りいたします。

    """,
    "/w/Templates/partials/宛名.txt": "{{購入者名}}様、{{期限}}の件です。\n",
    "/w/Templates/別.txt": "{{> 宛名}}\n{{期限}}までに、ご希望をお知らせください。\n",
    "/w/Templates/無関係.txt": "{{期限}}までに、ご希望をお知らせください。\n",
  ]

  static func surroundings(_ texts: [String: String] = texts) -> Surroundings {
    var surroundings = Surroundings()
    surroundings.templates = texts.sorted { $0.key < $1.key }.map { path, text in
      TemplateFile(
        name: String(path.dropFirst("/w/Templates/".count)), path: path, isEmbedded: false
      ) { SourceText(text) }
    }
    return surroundings
  }

  private func client(_ marked: Marked? = nil) async throws -> Client {
    let client = try Client(surroundings: Self.surroundings())
    try await client.start(Self.capabilities)
    let text = marked?.text ?? Self.texts["/w/Templates/依頼.txt"] ?? ""
    try await client.open(text, at: Self.main)
    return client
  }

  static func cursor(_ before: String, _ after: String) -> Marked {
    let text = texts["/w/Templates/依頼.txt"] ?? ""
    let parts = text.split(
      separator: before + after, maxSplits: 1, omittingEmptySubsequences: false)
    return Marked(parts.joined(separator: before + "¦" + after))
  }

  @Test func `A sound template has no findings`() async throws {
    let client = try Client(surroundings: Self.surroundings())
    try await client.start()
    let found = try await client.open(Self.texts["/w/Templates/依頼.txt"] ?? "", at: Self.main)
    #expect(found.compactMap { $0["message"]?.string } == [])
    try await client.finish()
  }

  @Test(arguments: [
    ("{{期限", "template-syntax", "{{期限"),
    ("{{> よそ}}", "template-partial", "よそ"),
    ("{{期限 | よそ}}", "template-filter", "よそ"),
    ("｛｛期限｝｝", "full-width-tag", "｛｛期限｝｝"),
    ("お早めにご返信ください。", "vague-deadline", "お早めに"),
    ("あ\n", "template-header", "greting"),
  ])
  func `Faults are found where they stand`(body: String, rule: String, place: String) async throws {
    let situation = place == "greting" ? place : "after-delivery"
    let text = "---\ntitle: 例\nsituation: \(situation)\nfields: { 期限: 期限 }\n---\n😀\(body)\n"
    let client = try Client(surroundings: Self.surroundings())
    try await client.start()
    let found = try await client.open(text, at: Self.main)
    let diagnostic = try #require(found.first { $0["code"]?.string == rule })
    let start = diagnostic["range"]?["start"]?["character"]?.int
    let offset = text.firstRange(of: place).map { range in
      text[..<range.lowerBound].utf16.reversed().prefix { $0 != 0x0A }.count
    }
    #expect(start == offset)
    try await client.finish()
  }

  @Test func `A hover names type, sample and declaration`() async throws {
    let draft = Self.cursor("{{期", "限}}までに、")
    let client = try await client(draft)
    let hover = try await client.request("textDocument/hover", draft.params(Self.main))
    let text = hover["contents"]?["value"]?.string ?? ""
    for part in ["**期限**", "11月26日（木）", "お返事をいただきたい日", "5行目"] {
      #expect(text.contains(part), "\(text)")
    }
    try await client.finish()
  }

  @Test(arguments: [
    ("{{¦", "購入者名", "購入者名}}", "{{購入者名}}"),
    ("{{¦}}", "承諾日", "承諾日}}", "{{承諾日}}"),
    ("｛｛期¦｝｝", "期限", "期限}}", "｛｛期限}}"),
    ("{{期限|¦", "曜日", " 曜日}}", "{{期限| 曜日}}"),
    ("{{期限 | d¦}}", "date", #"date: "M月d日"}}"#, #"{{期限 | date: "M月d日"}}"#),
    ("{{>¦", "宛名", " 宛名}}", "{{> 宛名}}"),
    ("{{#¦", "再送", "再送}}", "{{#再送}}"),
    ("{{#再送}}あ{{/¦", "再送", "再送}}", "{{#再送}}あ{{/再送}}"),
    ("{{ 期¦ }}", "期限", "期限 }}", "{{ 期限 }}"),
    ("{{期¦日}}まで", "期限", "期限}}", "{{期限}}まで"),
    ("{{期¦日 | 曜日}}", "期限", "期限", "{{期限 | 曜日}}"),
    ("{{期限 | d¦at: \"M月\"}}", "date", "date", "{{期限 | date: \"M月\"}}"),
    ("{{期¦までに、{{購入者名}}", "期限", "期限}}", "{{期限}}までに、{{購入者名}}"),
    ("{{期¦まで}に", "期限", "期限}}", "{{期限}}まで}に"),
    ("{{{¦", "購入者名", "購入者名}}}", "{{{購入者名}}}"),
    ("{{{期¦}}}", "期限", "期限}}}", "{{{期限}}}"),
  ])
  func `Names are completed inside tags`(tag: String, label: String, text: String, result: String)
    async throws
  {
    let draft = Marked("---\nfields: { 期限: 期限, 承諾日: 日付, 再送: はい/いいえ }\n---\n{{購入者名}}😀" + tag)
    let client = try await client(draft)
    let found = try await client.request("textDocument/completion", draft.params(Self.main))
    let item = try #require(found["items"]?.array?.first { $0["label"]?.string == label })
    #expect(item["textEdit"]?["newText"]?.string == text)
    #expect(item["filterText"]?.string == label)
    let lines = TextLines(Array(draft.text.utf16), encoding: .utf16)
    let range = try lines.range(item["textEdit"]?["range"]).range
    let edited = [Edit(range: range, text: text)].applied(to: lines.units)
    #expect(String(decoding: edited, as: UTF16.self).hasSuffix(result))
    try await client.finish()
  }

  @Test(arguments: [
    ("---\nfields:\n  期限: { ty¦ }\n---\n", "type"), ("---\nfields:\n  期限: ¦\n---\n", "期限"),
    ("---\nfields:\n  期限:\n    type: ¦\n---\n", "金額"),
    ("---\nsituation: ¦\nfields:\n---\n", "delivery"),
    ("---\ntitle: あ\n¦\n---\n", "fields"),
  ])
  func `The header is completed`(marked: String, label: String) async throws {
    let draft = Marked(marked)
    let client = try await client(draft)
    let found = try await client.request("textDocument/completion", draft.params(Self.main))
    #expect(found["items"]?.texts("label").contains(label) == true)
    try await client.finish()
  }

  @Test(arguments: ["choices: [a, ¦]", "choices: [¦", "choices: [a, b¦"])
  func `No keys are offered inside a list`(field: String) async throws {
    let draft = Marked("---\nfields:\n  色: { type: 選択, \(field) }\n---\n")
    let client = try await client(draft)
    let found = try await client.request("textDocument/completion", draft.params(Self.main))
    #expect(found["items"]?.array?.isEmpty == true)
    try await client.finish()
  }

  @Test func `Dates in the fixed text are explained as in a draft`() async throws {
    let text = "---\ntitle: 催促\n---\n明後日までに色をお知らせください。{{名前}}様\n"
    let draft = Marked(text.replacing("までに", with: "¦までに"))
    let client = try await client(draft)
    let hover = try await client.request("textDocument/hover", draft.params(Self.main))
    #expect(hover["contents"]?["value"]?.string?.contains("**2026年11月24日（火）**") == true)
    #expect(hover["contents"]?["value"]?.string?.contains("読む日によって変わる期日です") == true)
    let whole = Marked("⟦\(text)⟧").params(Self.main)
    let hints = try await client.request("textDocument/inlayHint", whole)
    #expect(hints.texts("label") == ["→ 11/24（火）"])
    try await client.finish()
  }

  @Test func `Values of today stand behind the tags`() async throws {
    let draft = Marked("⟦" + (Self.texts["/w/Templates/依頼.txt"] ?? "") + "⟧")
    let client = try await client(draft)
    let hints = try await client.request("textDocument/inlayHint", draft.params(Self.main))
    #expect(hints.texts("label") == ["→ 11月26日（木）", "→ 11月26日（木）", "→ 11月29日（日）"])
    try await client.finish()
  }

  @Test(arguments: [
    ("｛｛¦", "{{"), ("期限｝｝¦", "}}"), ("｛{¦", "{{"), ("{｛¦", "{{"), ("｝}¦", "}}"), ("{{¦", nil),
    ("｛¦", nil), ("｛}¦", nil), ("あ¦", nil),
  ])
  func `Full-width braces are folded as they are typed`(marked: String, text: String?) async throws
  {
    let draft = Marked("---\nfields:\n---\n😀" + marked)
    let client = try await client(draft)
    let edits = try await client.request(
      "textDocument/onTypeFormatting", draft.params(Self.main, extra: #","ch":"｛","options":{}"#))
    #expect(edits[0]?["newText"]?.string == text)
    try await client.finish()
  }

  @Test(arguments: [(true, "${1:購入者名}様"), (false, "⟦購入者名⟧様")])
  func `A whole template is put into a draft`(snippets: Bool, text: String) async throws {
    let client = try Client(surroundings: Self.surroundings())
    try await client.start(
      #"{"textDocument":{"completion":{"completionItem":{"snippetSupport":\#(snippets)}}}}"#)
    let draft = Marked("依¦")
    try await client.open(draft.text)
    let found = try await client.request("textDocument/completion", draft.params())
    let item = try #require(found["items"]?.array?.first { $0["label"]?.string == "依頼" })
    #expect(item["insertTextFormat"]?.int == (snippets ? 2 : 1))
    #expect(item["textEdit"]?["newText"]?.string?.contains(text) == true)
    #expect(item["filterText"]?.string?.hasPrefix("依") == true)
    try await client.finish()
  }

  @Test func `Outline, folds and tokens follow the tags`() async throws {
    let client = try await client()
    let params = Marked("").params(Self.main)
    let symbols = try await client.request("textDocument/documentSymbol", params)
    #expect(symbols.texts("name") == ["期限", "承諾日", "再送", "> 宛名", "#再送"])
    let folds = try await client.request("textDocument/foldingRange", params)
    #expect(folds.array?.count == 1)
    let tokens = try await client.request("textDocument/semanticTokens/full", params)
    #expect((tokens["data"]?.array?.count ?? 0) % 5 == 0)
    try await client.finish()
  }
}
