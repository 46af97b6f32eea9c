import Testing
import Text

@testable import LanguageServer

/// The order of a session, and the errors for what is out of order.
struct LifecycleTests {
  @Test func `A session begins and ends`() async throws {
    let client = try Client()
    let capabilities = try await client.start()
    #expect(capabilities["positionEncoding"]?.string == "utf-16")
    #expect(capabilities["textDocumentSync"]?["change"]?.int == 2)
    try await client.finish()
  }

  @Test func `Requests before initialize are refused`() async throws {
    let client = try Client()
    #expect(try await client.failure("textDocument/hover") == -32002)
    await client.notify("textDocument/didOpen", "{}")
    try await client.start()
    #expect(try await client.failure("initialize", "{}") == -32600)
    try await client.finish()
  }

  @Test func `Requests after shutdown are refused`() async throws {
    let client = try Client()
    try await client.start()
    _ = try await client.request("shutdown")
    #expect(try await client.failure("textDocument/hover") == -32600)
    await client.notify("exit", "null")
    let code = await client.server.exitCode
    #expect(code == 0)
  }

  @Test func `exit without shutdown ends with 1`() async throws {
    let client = try Client()
    try await client.start()
    await client.notify("exit", "null")
    let code = await client.server.exitCode
    #expect(code == 1)
  }

  @Test(arguments: [
    (#"{"jsonrpc":"2.0","id":1,"method":"よそ"}"#, -32601),
    (#"{"jsonrpc":"2.0","id":1,"method":"textDocument/diagnostic"}"#, -32602),
    (#"{"jsonrpc":"2.0","id":1.5,"method":"x"}"#, -32600),
    (#"{"jsonrpc":"1.0","id":1,"method":"x"}"#, -32600),
    (#"{"id":1,"method":"x"}"#, -32600),
    (#"{"jsonrpc":"2.0","id":1,"method":2}"#, -32600),
    ("{}", -32600),
    ("[]", -32600),
    (#"[{"jsonrpc":"2.0","id":1,"method":"shutdown"}]"#, -32600),
    ("12", -32600),
    ("{", -32700),
    (#"{"a":"\uZZZZ"}"#, -32700),
    ("", -32700),
    (String(repeating: "[", count: 100_000), -32700),
  ])
  func `What is no proper request gets the right error`(body: String, code: Int) async throws {
    let client = try Client()
    try await client.start()
    await client.pass(body)
    let error = try client.take { $0["error"] != nil }
    #expect(error["error"]?["code"]?.int == code)
    try await client.finish()
  }

  @Test func `Unknown notifications and stray responses are passed over`() async throws {
    let client = try Client()
    try await client.start()
    await client.notify("$/よそ", "{}")
    await client.notify("よそ", "null")
    await client.pass(#"{"jsonrpc":"2.0","id":"x","result":null}"#)
    #expect(client.logged.count == 2)
    try await client.finish()
  }

  @Test(arguments: [
    #"{"id":1}"#, #"{"jsonrpc":"2.0","id":1}"#, #"{"jsonrpc":"2.0","id":{},"result":1}"#,
    #"{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"?"}}"#,
    #"{"id":"kijitsu-1","result":null}"#,
  ])
  func `Nothing without a method is answered`(body: String) async throws {
    let client = try Client()
    try await client.start()
    await client.pass(body)
    #expect(client.logged.count == 1)
    try await client.finish()
  }

  @Test(arguments: [
    (#"["utf-8","utf-16"]"#, "utf-8"), (#"["utf-32"]"#, "utf-32"), ("[]", "utf-16"),
    (#"["ebcdic","utf-32"]"#, "utf-32"), ("null", "utf-16"), ("7", "utf-16"),
  ])
  func `The unit of columns is agreed`(offered: String, agreed: String) async throws {
    let client = try Client()
    let capabilities = try await client.start(#"{"general":{"positionEncodings":\#(offered)}}"#)
    #expect(capabilities["positionEncoding"]?.string == agreed)
    try await client.finish()
  }

  @Test(arguments: [#"{}"#, #"{"general":{"positionEncodings":["utf-16"]}}"#])
  func `A unit of columns that was set goes before what the client names`(
    capabilities: String
  ) async throws {
    let client = try Client(encoding: .utf8)
    let agreed = try await client.start(capabilities)
    #expect(agreed["positionEncoding"]?.string == "utf-8")
    try await client.finish()
  }

  @Test func `Registrations happen only where they are offered`() async throws {
    let client = try Client()
    try await client.start(
      #"{"workspace":{"didChangeWatchedFiles":{"dynamicRegistration":true},"configuration":true}}"#)
    let registration = try client.take("client/registerCapability")
    #expect(registration["params"]?["registrations"]?.array?.count == 1)
    let question = try client.take("workspace/configuration")
    let id = try #require(question["id"])
    await client.pass(#"{"jsonrpc":"2.0","id":\#(id.line),"result":[]}"#)
    try await client.finish()
  }
}
