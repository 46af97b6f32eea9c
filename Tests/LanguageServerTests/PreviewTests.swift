import Testing
import Text

@testable import LanguageServer

/// Previews and explanations as documents, and what commands do.
struct PreviewTests {
  private static let main = TemplateFeatureTests.main
  private static let preview = "kijitsu-preview:///w/Templates/依頼.txt"

  private func client(_ capabilities: String = TemplateFeatureTests.capabilities) async throws
    -> Client
  {
    let client = try Client(surroundings: TemplateFeatureTests.surroundings())
    try await client.start(capabilities)
    try await client.open(
      TemplateFeatureTests.texts["/w/Templates/依頼.txt"] ?? "", at: Self.main)
    return client
  }

  @Test func `A preview is shown as a message where there are no documents`() async throws {
    let client = try await client()
    let result = try await client.request(
      "workspace/executeCommand", #"{"command":"kijitsu.preview","arguments":["\#(Self.main)"]}"#)
    #expect(result["text"]?.string?.contains("⟦期限⟧までに") == true)
    _ = try client.take("window/showMessage")
    try await client.finish()
  }

  @Test(arguments: [
    (TemplateFeatureTests.main, "kijitsu-preview:///w/Templates/%E4%BE%9D%E9%A0%BC.txt"),
    ("依頼", "kijitsu-preview:///%E4%BE%9D%E9%A0%BC"), ("thanks", "kijitsu-preview:///thanks"),
  ])
  func `A preview has an address that can be opened`(template: String, address: String) {
    #expect(Preview.uri(of: template) == address)
  }

  @Test(arguments: [
    preview, "kijitsu-preview:///w/Templates/%E4%BE%9D%E9%A0%BC.txt",
    "kijitsu-preview:/w/Templates/依頼.txt", "kijitsu-preview:///%E4%BE%9D%E9%A0%BC",
    "kijitsu-preview:/依頼",
  ])
  func `A preview is opened by the path, the id or the title`(address: String) async throws {
    let client = try await client()
    let content = try await client.request(
      "workspace/textDocumentContent", #"{"uri":"\#(address)"}"#)
    #expect(content["text"]?.string?.contains("⟦購入者名⟧様") == true)
    try await client.finish()
  }

  @Test(arguments: ["kijitsu-rule:///vague-deadline.md", "kijitsu-rule:/vague-deadline.md"])
  func `A rule is explained in a document`(address: String) async throws {
    let client = try await client()
    let content = try await client.request(
      "workspace/textDocumentContent", #"{"uri":"\#(address)"}"#)
    #expect(content["text"]?.string?.hasPrefix("# vague-deadline\n") == true)
    try await client.finish()
  }

  @Test(arguments: ["kijitsu-preview:///よそ", "kijitsu-rule:///よそ.md", "file:///w/x"])
  func `What is not there cannot be opened`(address: String) async throws {
    let client = try await client()
    let code = try await client.failure(
      "workspace/textDocumentContent", #"{"uri":"\#(address)"}"#)
    #expect(code == (address.hasPrefix("kijitsu-preview") ? -32803 : -32602))
    try await client.finish()
  }

  @Test(arguments: [main, TemplateFeatureTests.partial])
  func `An open preview follows the template and its partials`(uri: String) async throws {
    let client = try await client()
    _ = try await client.request(
      "workspace/textDocumentContent", #"{"uri":"\#(Self.preview)"}"#)
    if uri != Self.main {
      try await client.open("あ\n", at: uri)
    } else {
      await client.notify(
        "textDocument/didChange",
        #"{"textDocument":{"uri":"\#(uri)","version":2},"contentChanges":[{"text":"あ\n"}]}"#)
    }
    await client.rest()
    let refresh = try client.take("workspace/textDocumentContent/refresh")
    #expect(refresh["params"]?["uri"]?.string == Self.preview)
    _ = try await client.diagnostics(of: Self.main)
    try await client.finish()
  }

  @Test func `A template is filled, or everything missing is told`() async throws {
    let client = try await client()
    let result = try await client.request(
      "workspace/executeCommand",
      #"{"command":"kijitsu.fill","arguments":["\#(Self.main)",{"購入者名":"山田","再送":false}]}"#)
    #expect(result["text"]?.string?.hasPrefix("山田様、11月26日（木）の件です。") == true)
    let error = try await client.error(
      "workspace/executeCommand", #"{"command":"kijitsu.fill","arguments":["\#(Self.main)"]}"#)
    #expect(error["code"]?.int == -32803)
    let message = error["message"]?.string ?? ""
    #expect(message.contains("「購入者名」（文字）の値がありません"))
    #expect(!message.contains("--set"))
    try await client.finish()
  }

  @Test(arguments: [true, false])
  func `Only a client that takes edits is asked to make them`(takesEdits: Bool) async throws {
    let client = try await client(#"{"workspace":{"applyEdit":\#(takesEdits)}}"#)
    let params = #"{"command":"kijitsu.applyEdit","arguments":[{"changes":{}}]}"#
    if takesEdits {
      _ = try await client.request("workspace/executeCommand", params)
      _ = try client.take("workspace/applyEdit")
    } else {
      #expect(try await client.failure("workspace/executeCommand", params) == -32803)
    }
    try await client.finish()
  }
}
