import Synchronization
import Testing
import Text

@testable import LanguageServer

/// Many messages at once.
struct SessionTests {
  private static func message(_ text: String) -> Incoming { Incoming(body: Array(text.utf8)) }

  private static func insertion(_ version: Int) -> String {
    """
    {"jsonrpc":"2.0","method":"textDocument/didChange","params":{
     "textDocument":{"uri":"file:///w/返信.txt","version":\(version)},"contentChanges":[
     {"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":0}},"text":"あ"}]}}
    """
  }

  @Test func `Of two hundred edits at once the last alone is told`() async throws {
    let client = try Client()
    try await client.start()
    try await client.open("")
    let inbox = Inbox(ScriptedStream((2...201).map(Self.insertion)))
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
    let inbox = Inbox(
      ScriptedStream([
        #"{"jsonrpc":"2.0","id":"a","method":"textDocument/hover","params":{}}"#,
        #"{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":"a"}}"#,
      ]))
    let code = await Session(server: client.server, inbox: inbox).run()
    #expect(code == 1)
    let response = try client.take { $0["id"]?.string == "a" }
    #expect(response["error"]?["code"]?.int == -32800)
    #expect(client.logged == ["the client has gone without exit"])
    try await client.finish()
  }

  @Test func `A cancellation before its request means nothing`() async throws {
    let client = try Client()
    try await client.start()
    try await client.open("")
    let inbox = Inbox(
      ScriptedStream([
        #"{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":"a"}}"#,
        """
        {"jsonrpc":"2.0","id":"a","method":"textDocument/foldingRange",
         "params":{"textDocument":{"uri":"file:///w/返信.txt"}}}
        """,
      ]))
    _ = await Session(server: client.server, inbox: inbox).run()
    let response = try client.take { $0["id"]?.string == "a" }
    #expect(response["result"] != nil)
    try await client.finish()
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      (Inbox.Work.request(.text("a")), #"{"method":"$/cancelRequest","params":{"id":"a"}}"#, true),
      (.request(.text("a")), #"{"method":"$/cancelRequest","params":{"id":"b"}}"#, false),
      (.request(.text("a")), change("file:///a"), false),
      (.findings(uri: "file:///a"), change("file:///a"), true),
      (.findings(uri: "file:///a"), change("file:///b"), false),
      (
        .findings(uri: "file:///a"),
        #"{"method":"textDocument/didClose","params":{"textDocument":{"uri":"file:///a"}}}"#, true
      ),
      (
        .findings(uri: "file:///a"),
        #"{"id":1,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///a"}}}"#,
        false
      ),
    ])
  func `Work under way is stopped by the message that makes it needless`(
    work: Inbox.Work, message: String, isStopped: Bool
  ) async throws {
    let stream = ScriptedStream([])
    let inbox = Inbox(stream)
    await inbox.run(work) {
      #expect(!Interruption.isDue())
      stream.add(#"{"jsonrpc":"2.0","# + message.dropFirst())
      if isStopped {
        while !Interruption.isDue() { await Task.yield() }
      } else {
        inbox.look()
        #expect(!Interruption.isDue())
      }
    }
  }

  private static func change(_ uri: String) -> String {
    #"{"method":"textDocument/didChange","params":{"textDocument":{"uri":"\#(uri)","version":2}}}"#
  }

  @Test func `Interrupted work answers no request and leaves findings for later`() async throws {
    let client = try Client()
    try await client.start()
    try await client.open("")
    await client.server.receive(Self.message(Self.insertion(2)))
    let request = Self.message(
      """
      {"jsonrpc":"2.0","id":"a","method":"textDocument/codeLens",
       "params":{"textDocument":{"uri":"file:///w/返信.txt"}}}
      """)
    await Interruption { true }.during {
      await client.server.receive(request)
      if let uri = await client.server.takeUnpublished() { await client.server.publish(uri) }
    }
    let response = try client.take { $0["id"]?.string == "a" }
    #expect(response["error"]?["code"]?.int == -32800)
    #expect(client.untaken == [])
    await client.rest()
    let pushed = try client.take("textDocument/publishDiagnostics")
    #expect(pushed["params"]?["version"]?.int == 2)
    try await client.finish()
  }

  @Test func `Folding a draft needs no analysis`() async throws {
    let client = try Client()
    try await client.start()
    try await client.open("")
    await client.server.receive(Self.message(Self.insertion(2)))
    _ = try await client.request("textDocument/foldingRange", Marked("").params())
    let isAnalysed = await client.server.isAnalysed("file:///w/返信.txt")
    #expect(!isAnalysed)
    _ = try await client.diagnostics()
    try await client.finish()
  }
}

/// A client that has sent something and goes then.
private final class ScriptedStream: ClientStream {
  private let bytes: Mutex<[UInt8]>

  init(_ bodies: [String]) { bytes = Mutex(bodies.flatMap(Self.frame)) }

  private static func frame(_ body: String) -> [UInt8] {
    Array("Content-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8)
  }

  func add(_ body: String) { bytes.withLock { $0 += Self.frame(body) } }

  var isReadable: Bool { bytes.withLock { !$0.isEmpty } }

  func read() -> [UInt8] {
    bytes.withLock { bytes in
      defer { bytes = [] }
      return bytes
    }
  }
}

extension LanguageServer {
  fileprivate func isAnalysed(_ uri: String) -> Bool { documents[uri]?.analysis != nil }
}
