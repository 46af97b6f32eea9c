import Synchronization
import Testing
import Text

@testable import LanguageServer

/// Many messages at once.
struct SessionTests {
  private static func message(_ text: String) -> Incoming { Incoming(body: Array(text.utf8)) }

  private static func insertion(_ version: Int) -> Incoming {
    message(
      """
      {"jsonrpc":"2.0","method":"textDocument/didChange","params":{
       "textDocument":{"uri":"file:///w/返信.txt","version":\(version)},"contentChanges":[
       {"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":0}},"text":"あ"}]}}
      """)
  }

  @Test func `Of two hundred edits at once the last alone is told`() async throws {
    let client = try Client()
    try await client.start()
    try await client.open("")
    let inbox = Inbox()
    inbox.add((2...201).map(Self.insertion))
    inbox.finish()
    _ = await Session(server: client.server, inbox: inbox).run()
    let pushed = try client.take("textDocument/publishDiagnostics")
    #expect(pushed["params"]?["version"]?.int == 201)
    try await client.finish()
  }

  @Test func `A request that is cancelled while it waits is not answered with a result`()
    async throws
  {
    let client = try Client()
    try await client.start()
    let inbox = Inbox()
    inbox.add([
      Self.message(#"{"jsonrpc":"2.0","id":"a","method":"textDocument/hover","params":{}}"#),
      Self.message(#"{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":"a"}}"#),
    ])
    inbox.finish()
    let code = await Session(server: client.server, inbox: inbox).run()
    #expect(code == 1)
    let response = try client.take { $0["id"]?.string == "a" }
    #expect(response["error"]?["code"]?.int == -32800)
    #expect(client.logged == ["the client has gone without exit"])
    try await client.finish()
  }

  @Test func `A request that is cancelled while it is answered gets no result`() async throws {
    let client = try Client()
    try await client.start()
    try await client.open("あ")
    let asked = Mutex(0)
    await client.server.receive(
      Self.message(
        """
        {"jsonrpc":"2.0","id":"a","method":"textDocument/foldingRange",
         "params":{"textDocument":{"uri":"file:///w/返信.txt"}}}
        """),
      isCancelled: { _ in
        asked.withLock { asked in
          asked += 1
          return asked == 2
        }
      })
    let response = try client.take { $0["id"]?.string == "a" }
    #expect(response["error"]?["code"]?.int == -32800)
    try await client.finish()
  }

  @Test func `Findings in a text that has changed meanwhile are not told`() async throws {
    let client = try Client()
    try await client.start()
    try await client.open("")
    await client.server.receive(Self.insertion(2))
    let inbox = Inbox()
    inbox.add([Self.insertion(3)])
    let worked = await client.server.workInQuiet(isOutdated: inbox.hasChange)
    #expect(worked)
    for message in inbox.takeAll() { await client.server.receive(message) }
    await client.rest()
    let pushed = try client.take("textDocument/publishDiagnostics")
    #expect(pushed["params"]?["version"]?.int == 3)
    try await client.finish()
  }

  @Test func `Folding a draft needs no analysis`() async throws {
    let client = try Client()
    try await client.start()
    try await client.open("")
    await client.server.receive(Self.insertion(2))
    _ = try await client.request("textDocument/foldingRange", Marked("").params())
    let isAnalysed = await client.server.isAnalysed("file:///w/返信.txt")
    #expect(!isAnalysed)
    _ = try await client.diagnostics()
    try await client.finish()
  }
}

extension LanguageServer {
  fileprivate func isAnalysed(_ uri: String) -> Bool { documents[uri]?.analysis != nil }
}
