import Testing
import Text

@testable import LanguageServer

/// Names of fields and partials are found and changed wherever they stand.
struct NameTests {
  private static let main = TemplateFeatureTests.main
  private static let partial = TemplateFeatureTests.partial

  private func client(_ draft: Marked, links: [String: String] = [:], root: String = "file:///w")
    async throws -> Client
  {
    let client = try Client(surroundings: TemplateFeatureTests.surroundings(), links: links)
    try await client.start(TemplateFeatureTests.capabilities, root: root)
    let folder = root + "/Templates/"
    try await client.open(draft.text, at: folder + "依頼.txt")
    return client
  }

  @Test func `A field is renamed in every file that shares it, and in no other`() async throws {
    let draft = TemplateFeatureTests.cursor("{{期", "限}}までに、")
    let client = try await client(draft)
    let edit = try await client.request(
      "textDocument/rename", draft.params(Self.main, extra: #","newName":"返信期限""#))
    let changes = edit["documentChanges"]?.array ?? []
    let counts = changes.map { change in
      [
        change["textDocument"]?["uri"]?.string.flatMap(FileURI.path) ?? "",
        "\(change["edits"]?.array?.count ?? 0)",
      ]
    }
    #expect(
      Set(counts) == [
        ["/w/Templates/依頼.txt", "4"], ["/w/Templates/partials/宛名.txt", "1"],
        ["/w/Templates/別.txt", "1"],
      ])
    try await client.finish()
  }

  @Test(arguments: [
    "再送", "a b", "", "{{x", "期|限", "@名", "%名", "`名", "名\u{200B}", "-名", "!名", "\u{7F}",
  ])
  func `Names that are taken or unfit are refused`(name: String) async throws {
    let draft = TemplateFeatureTests.cursor("{{期", "限}}までに、")
    let client = try await client(draft)
    let code = try await client.failure(
      "textDocument/rename",
      draft.params(Self.main, extra: #","newName":\#(JSON.string(name).line)"#))
    #expect(code == -32803)
    try await client.finish()
  }

  @Test func `A partial is renamed with its file`() async throws {
    let draft = TemplateFeatureTests.cursor("{{> 宛", "名}}")
    let client = try await client(draft)
    let edit = try await client.request(
      "textDocument/rename", draft.params(Self.main, extra: #","newName":"呼びかけ""#))
    let rename = edit["documentChanges"]?.array?.first { $0["kind"]?.string == "rename" }
    #expect(rename?["newUri"]?.string.flatMap(FileURI.path) == "/w/Templates/partials/呼びかけ.txt")
    #expect(edit["documentChanges"]?.array?.count == 3)
    try await client.finish()
  }

  @Test func `Definitions, references and links are found`() async throws {
    let draft = TemplateFeatureTests.cursor("{{期", "限}}までに、")
    let client = try await client(draft)
    let definition = try await client.request("textDocument/definition", draft.params(Self.main))
    #expect(definition[0]?["range"]?["start"]?["line"]?.int == 4)
    let references = try await client.request("textDocument/references", draft.params(Self.main))
    #expect(references.array?.count == 6)
    let links = try await client.request("textDocument/documentLink", draft.params(Self.main))
    #expect(links.texts("target") == [FileURI.uri("/w/Templates/partials/宛名.txt")])
    let highlights = try await client.request(
      "textDocument/documentHighlight", draft.params(Self.main))
    #expect(highlights.array?.count == 4)
    try await client.finish()
  }

  /// The texts after a rename, by path.
  private func renamed(_ edit: JSON, _ texts: [String: String]) throws -> [String: String] {
    var result = texts
    for change in edit["documentChanges"]?.array ?? [] {
      let uri = try #require(change["textDocument"]?["uri"]?.string)
      let path = try #require(FileURI.path(uri))
      let lines = TextLines(Array(try #require(texts[path]).utf16), encoding: .utf16)
      let edits = try (change["edits"]?.array ?? []).map { edit in
        Edit(range: try lines.range(edit["range"]).range, text: edit["newText"]?.string ?? "")
      }
      result[path] = String(decoding: edits.applied(to: lines.units), as: UTF16.self)
    }
    return result
  }

  @Test(arguments: [
    ("  \"期限\": 日付\n", "  \"返信期限\": 日付\n"), ("  '期限' : 日付\n", "  '返信期限' : 日付\n"),
    (
      "  期限: 日付\n  承諾日: { from: \"期限\", plus: 3日 }\n",
      "  返信期限: 日付\n  承諾日: { from: \"返信期限\", plus: 3日 }\n"
    ),
    (
      "  期限: 日付\n  承諾日:\n    from: 期限 # もと\n", "  返信期限: 日付\n  承諾日:\n    from: 返信期限 # もと\n"
    ),
  ])
  func `Quotes around a name stay`(fields: String, result: String) async throws {
    let draft = Marked("---\nfields:\n\(fields)---\n{{期¦限}}まで\n")
    let client = try await client(draft)
    let edit = try await client.request(
      "textDocument/rename", draft.params(Self.main, extra: #","newName":"返信期限""#))
    let path = try #require(FileURI.path(Self.main))
    let texts = try renamed(edit, [path: draft.text])
    #expect(texts[path] == "---\nfields:\n\(result)---\n{{返信期限}}まで\n")
    try await client.finish()
  }

  @Test func `A quoted name is prepared without its quotes`() async throws {
    let draft = Marked("---\nfields: { \"期¦限\": 日付 }\n---\n")
    let client = try await client(draft)
    let found = try await client.request("textDocument/prepareRename", draft.params(Self.main))
    #expect(found["range"]?["start"]?["character"]?.int == 11)
    #expect(found["range"]?["end"]?["character"]?.int == 13)
    try await client.finish()
  }

  @Test func `A rename reckons with what is typed in other files`() async throws {
    let draft = TemplateFeatureTests.cursor("{{期", "限}}までに、")
    let client = try await client(draft)
    let old = TemplateFeatureTests.texts["/w/Templates/partials/宛名.txt"] ?? ""
    try await client.open(old, at: Self.partial)
    _ = try await client.diagnostics(of: Self.main)
    let new = "まえがき\n{{購入者名}}様、😀{{期限}}と{{期限}}の件です。\n"
    await client.notify(
      "textDocument/didChange",
      """
      {"textDocument":{"uri":"\(Self.partial)","version":2},
       "contentChanges":[{"text":\(JSON.string(new).line)}]}
      """)
    let edit = try await client.request(
      "textDocument/rename", draft.params(Self.main, extra: #","newName":"返信期限""#))
    var texts = TemplateFeatureTests.texts
    texts["/w/Templates/partials/宛名.txt"] = new
    let result = try renamed(edit, texts)
    #expect(
      result["/w/Templates/partials/宛名.txt"] == "まえがき\n{{購入者名}}様、😀{{返信期限}}と{{返信期限}}の件です。\n")
    _ = try await client.diagnostics(of: Self.partial)
    _ = try await client.diagnostics(of: Self.main)
    try await client.finish()
  }

  @Test func `A file behind a link is one file`() async throws {
    let draft = TemplateFeatureTests.cursor("{{期", "限}}までに、")
    let client = try await client(draft, links: ["/l": "/w"], root: "file:///l")
    let edit = try await client.request(
      "textDocument/rename",
      draft.params("file:///l/Templates/依頼.txt", extra: #","newName":"返信期限""#))
    let paths = (edit["documentChanges"]?.array ?? []).map { change in
      change["textDocument"]?["uri"]?.string.flatMap(FileURI.path)
    }
    #expect(
      Set(paths) == [
        "/l/Templates/依頼.txt", "/l/Templates/partials/宛名.txt", "/l/Templates/別.txt",
      ])
    #expect(paths.count == 3)
    try await client.finish()
  }

  @Test func `A hover in a partial tells where the field is declared`() async throws {
    let client = try Client(surroundings: TemplateFeatureTests.surroundings())
    try await client.start(TemplateFeatureTests.capabilities)
    let draft = Marked("{{購入者名}}様、{{期¦限}}の件です。\n")
    try await client.open(draft.text, at: Self.partial)
    let hover = try await client.request("textDocument/hover", draft.params(Self.partial))
    let text = hover["contents"]?["value"]?.string ?? ""
    for part in ["期限・省略可", "お返事をいただきたい日", "宣言：依頼.txt 5行目"] { #expect(text.contains(part)) }
    try await client.finish()
  }
}
