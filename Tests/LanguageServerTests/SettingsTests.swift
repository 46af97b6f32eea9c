import Testing
import Text

@testable import LanguageServer

/// Settings come from `initialize` and from the client's configuration, and can be withdrawn.
struct SettingsTests {
  private static let options = #"{"situation":"greeting"}"#

  private func client(_ answer: String?) async throws -> Client {
    let client = try Client()
    let asks = answer == nil ? "{}" : #"{"workspace":{"configuration":true}}"#
    try await client.start(asks, options: Self.options)
    if let answer { try await self.answer(answer, client) }
    return client
  }

  /// Answers the server's question for the settings.
  private func answer(_ answer: String, _ client: Client) async throws {
    let id = try #require(try client.take("workspace/configuration")["id"])
    await client.pass(#"{"jsonrpc":"2.0","id":\#(id.line),\#(answer)}"#)
  }

  private func situation(_ client: Client) async -> String? {
    await client.server.settings.situation
  }

  @Test(arguments: [
    (#""result":[]"#, "greeting"), (#""result":[null]"#, "greeting"),
    (#""result":[{}]"#, "greeting"),
    (#""result":null"#, "greeting"), (#""result":[{"language":"en"}]"#, "greeting"),
    (#""result":[{"situation":null}]"#, "greeting"),
    (#""result":[{"situation":"delivery"}]"#, "delivery"),
    (#""result":[{"kijitsu":{"situation":"delivery"}}]"#, "delivery"),
    (#""error":{"code":-32601,"message":"?"}"#, "greeting"),
  ])
  func `An answer stands over what the client began with`(answer: String, expected: String)
    async throws
  {
    let client = try await client(answer)
    #expect(await situation(client) == expected)
    try await client.finish()
  }

  @Test(arguments: [
    ("null", "greeting"), ("{}", "greeting"), (#"{"kijitsu":null}"#, "greeting"),
    (#"{"kijitsu":{}}"#, "greeting"), (#"{"editor":{"language":"en"}}"#, "delivery"),
    (#"{"kijitsu":{"situation":"before-start"}}"#, "before-start"),
    (#"{"situation":"before-start"}"#, "before-start"),
  ])
  func `What was set can be taken back`(settings: String, expected: String) async throws {
    let client = try await client(nil)
    for settings in [#"{"kijitsu":{"situation":"delivery"}}"#, settings] {
      await client.notify("workspace/didChangeConfiguration", #"{"settings":\#(settings)}"#)
    }
    #expect(await situation(client) == expected)
    try await client.finish()
  }

  @Test func `A withdrawn setting is asked for again where the client can be asked`() async throws {
    let client = try await client(#""result":[{"situation":"delivery","language":"en"}]"#)
    await client.notify("workspace/didChangeConfiguration", #"{"settings":null}"#)
    #expect(await situation(client) == "delivery")
    try await answer(#""result":[null]"#, client)
    #expect(await situation(client) == "greeting")
    let language = await client.server.language
    #expect(language == .japanese)
    try await client.finish()
  }
}
