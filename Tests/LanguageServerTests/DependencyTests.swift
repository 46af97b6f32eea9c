import Configuring
import Testing
import Text

@testable import LanguageServer

/// What is known of a document follows the files it depends on.
struct DependencyTests {
  private static let main = TemplateFeatureTests.main
  private static let partial = TemplateFeatureTests.partial

  private func client(_ capabilities: String = "{}") async throws -> Client {
    let client = try Client(surroundings: TemplateFeatureTests.surroundings())
    try await client.start(capabilities)
    let sound = try await client.open(
      TemplateFeatureTests.texts["/w/Templates/依頼.txt"] ?? "", at: Self.main)
    #expect(sound.isEmpty)
    return client
  }

  private static let pull = #"{"textDocument":{"uri":"\#(main)"}}"#
  private static let wrong = "{{購入者名}}様、11月27日（月）の件です。\n"

  @Test func `A template is told anew when its partial changes`() async throws {
    let client = try await client()
    try await client.open("{{購入者名}}様\n", at: Self.partial)
    _ = try await client.diagnostics(of: Self.main)
    await client.notify(
      "textDocument/didChange",
      """
      {"textDocument":{"uri":"\(Self.partial)","version":2},
       "contentChanges":[{"text":\(JSON.string(Self.wrong).line)}]}
      """)
    _ = try await client.diagnostics(of: Self.partial)
    #expect(try await !client.diagnostics(of: Self.main).isEmpty)
    await client.notify(
      "textDocument/didClose", #"{"textDocument":{"uri":"\#(Self.partial)"}}"#)
    #expect(try await client.diagnostics(of: Self.partial).isEmpty)
    #expect(try await client.diagnostics(of: Self.main).isEmpty)
    try await client.finish()
  }

  @Test func `Pulled findings are those of the texts that are open`() async throws {
    let client = try await client(
      #"{"textDocument":{"diagnostic":{}},"workspace":{"diagnostics":{"refreshSupport":true}}}"#)
    let first = try await client.request("textDocument/diagnostic", Self.pull)
    #expect(first["items"]?.array?.isEmpty == true)
    #expect(try await client.diagnostics(of: Self.main).isEmpty)
    await client.notify(
      "textDocument/didOpen",
      """
      {"textDocument":{"uri":"\(Self.partial)","languageId":"","version":1,
       "text":\(JSON.string(Self.wrong).line)}}
      """)
    let second = try await client.request("textDocument/diagnostic", Self.pull)
    #expect(second["items"]?.array?.isEmpty == false)
    await client.rest()
    _ = try client.take("workspace/diagnostic/refresh")
    try await client.finish()
  }

  @Test func `A template that is new in a configured folder is one, header or not`() async throws {
    var around = Surroundings()
    around.folder = "/w"
    around.templateFolders = ["/w/文例"]
    let client = try Client(surroundings: around)
    try await client.start()
    let draft = Marked("挨¦")
    try await client.open(draft.text)
    let none = try await client.request("textDocument/completion", draft.params())
    #expect(none["items"]?.array?.isEmpty == true)
    client.change { around in
      around.templates = [
        TemplateFile(name: "挨拶.txt", path: "/w/文例/挨拶.txt", isEmbedded: false) {
          SourceText("{{購入者名}}様\n")
        }
      ]
    }
    await client.notify(
      "workspace/didChangeWatchedFiles", #"{"changes":[{"uri":"file:///w/文例/挨拶.txt","type":1}]}"#)
    let some = try await client.request("textDocument/completion", draft.params())
    #expect(some["items"]?.texts("label") == ["挨拶"])
    _ = try await client.diagnostics()
    let found = try await client.open("{{購入者名\n", at: "file:///w/文例/別.txt")
    #expect(found.texts("code").contains("template-syntax"))
    try await client.finish()
  }

  @Test func `A file outside the open folder is a template where the configuration says so`()
    async throws
  {
    var around = Surroundings()
    around.folder = "/w"
    around.templateFolders = ["/home/文例"]
    let client = try Client(surroundings: around)
    try await client.start()
    let template = try await client.open("{{購入者名\n", at: "file:///home/文例/別.txt")
    #expect(template.texts("code").contains("template-syntax"))
    let draft = try await client.open("{{購入者名\n", at: "file:///home/別.txt")
    #expect(draft.texts("code").contains("template-markup"))
    try await client.finish()
  }

  @Test(arguments: [
    ("{}", false), (#"{"textDocumentContent":{}}"#, true),
  ])
  func `Only a client that can open explanations is given their addresses`(
    workspace: String, isGiven: Bool
  ) async throws {
    let client = try Client()
    try await client.start(
      """
      {"textDocument":{"publishDiagnostics":{"codeDescriptionSupport":true}},
       "workspace":\(workspace)}
      """)
    let found = try await client.open("お早めにご返信ください。\n")
    #expect(found.contains { $0["codeDescription"] != nil } == isGiven)
    try await client.finish()
  }

  @Test func `Too many findings are told in number`() async throws {
    let client = try Client()
    try await client.start()
    let found = try await client.open(String(repeating: "お早めにご返信ください。\n", count: 1500))
    #expect(found.count == 1001)
    #expect(found.last?["code"]?.string == "too-many")
    try await client.finish()
  }
}

extension [JSON] {
  func texts(_ name: String) -> [String] { JSON.array(self).texts(name) }
}
