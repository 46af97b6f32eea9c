import Dates
import Linting
import Stock
import Synchronization
import Testing
import Text

@testable import LanguageServer

/// A client in the same process. Every frame must be well formed, and whatever the server sends must
/// be taken: ``finish()`` fails on anything left over.
final class Client: Sendable {
  let server: LanguageServer
  private let output = Output()
  private let log = Log()
  private let nextID = Mutex(1)
  private let around: Around
  private let clock: Clock

  /// - Parameters:
  ///   - files: texts by absolute path, which the server finds instead of the disk's.
  ///   - surroundings: what lies in its folder and around all below it; without one, everywhere.
  ///   - links: folders that stand for others.
  init(
    now: String = "2026-11-22T12:00", files: [String: String] = [:],
    surroundings: Surroundings? = nil, links: [String: String] = [:],
    encoding: PositionEncoding? = nil
  ) throws {
    let moment = try #require(Moment(iso: now))
    let words = Stock.files.filter { $0.path.description.hasPrefix("Glossary/") }.map {
      Glossary.File(
        path: String($0.path.description.dropFirst("Glossary/".count)),
        bytes: Array($0.text.description.utf8))
    }
    let stock = GlossaryFiles(words, archive: Stock.phrases)
    var around = surroundings ?? Surroundings()
    if around.glossary.files.isEmpty { around.glossary = stock }
    self.around = Around(around)
    clock = Clock(moment)
    let (output, log, found, clock) = (output, log, self.around, clock)
    let host = ServerHost(
      now: { clock.now.withLock(\.self) }, surroundings: { found.surroundings(of: $0) },
      read: { files[$0].map { SourceText($0) } },
      realPath: { path in
        guard let link = links.first(where: { path.hasPrefix($0.key + "/") || path == $0.key })
        else {
          return path
        }
        return link.value + path.dropFirst(link.key.count)
      },
      glossary: stock, log: { log.add($0) }, encoding: encoding)
    server = LanguageServer(host: host) { output.add($0) }
  }

  /// Changes what lies around all documents, as on a disk.
  func change(_ change: (inout Surroundings) -> Void) { around.value.withLock { change(&$0) } }

  /// Lets time pass.
  func wait(until now: String) throws {
    let moment = try #require(Moment(iso: now))
    clock.now.withLock { $0 = moment }
  }

  /// What the server wrote for whoever looks for trouble.
  var logged: [String] { log.lines.withLock { $0 } }

  /// Begins a session: `initialize` and `initialized`. Returns the server's capabilities.
  @discardableResult
  func start(
    _ capabilities: String = "{}", options: String = "null", root: String = "file:///w"
  ) async throws -> JSON {
    let result = try await request(
      "initialize",
      """
      {"processId":null,"rootUri":"\(root)","capabilities":\(capabilities),
       "initializationOptions":\(options)}
      """)
    await notify("initialized", "{}")
    return try #require(result["capabilities"])
  }

  /// Opens a document and takes its first diagnostics.
  @discardableResult
  func open(_ text: String, at uri: String = "file:///w/返信.txt", language: String = "plaintext")
    async throws -> [JSON]
  {
    let item = JSON.object([
      ("uri", .string(uri)), ("languageId", .string(language)), ("version", 1),
      ("text", .string(text)),
    ])
    await notify("textDocument/didOpen", JSON.object([("textDocument", item)]).line)
    return try await diagnostics(of: uri)
  }

  /// Lets the server work, and takes the diagnostics it pushes for a document.
  func diagnostics(of uri: String = "file:///w/返信.txt") async throws -> [JSON] {
    await rest()
    let message = try take { $0["method"]?.string == "textDocument/publishDiagnostics" }
    #expect(message["params"]?["uri"]?.string == uri)
    return try #require(message["params"]?["diagnostics"]?.array)
  }

  /// Sends a request and returns its result.
  func request(_ method: String, _ params: String = "null") async throws -> JSON {
    let response = try await send(method, params)
    if let error = response["error"] { Issue.record("\(method): \(error.line)") }
    return try #require(response["result"])
  }

  /// Sends a request that must fail, and returns the error's code.
  func failure(_ method: String, _ params: String = "null") async throws -> Int {
    try #require(try await error(method, params)["code"]?.int)
  }

  /// Sends a request that must fail, and returns the error.
  func error(_ method: String, _ params: String = "null") async throws -> JSON {
    try #require(try await send(method, params)["error"])
  }

  private func send(_ method: String, _ params: String) async throws -> JSON {
    let id = nextID.withLock { id in
      id += 1
      return id
    }
    await pass(#"{"jsonrpc":"2.0","id":\#(id),"method":"\#(method)","params":\#(params)}"#)
    return try take { $0["id"]?.int == id && $0["method"] == nil }
  }

  func notify(_ method: String, _ params: String) async {
    await pass(#"{"jsonrpc":"2.0","method":"\#(method)","params":\#(params)}"#)
  }

  /// Hands a message's bytes to the server.
  func pass(_ body: String) async {
    await server.receive(Incoming(body: Array(body.utf8)))
  }

  /// Hands all messages to the server that have arrived whole.
  func pass(_ frames: inout FrameReader) async {
    while let output = frames.next() { await server.receive(Incoming(output)) }
  }

  /// What the server has sent and logged, and nobody has taken.
  var untaken: [String] {
    output.messages.withLock { $0.map(\.line) } + log.lines.withLock(\.self)
  }

  /// Takes the first line of the log.
  func takeLog() -> String? { log.lines.withLock { $0.isEmpty ? nil : $0.removeFirst() } }

  /// Lets the server do what it leaves for quiet moments.
  func rest() async {
    while let uri = await server.takeUnpublished() { await server.publish(uri) }
    while await server.tellOutdated() {}
  }

  /// Takes the first message that fits out of those not taken yet.
  func take(_ fits: (JSON) -> Bool) throws -> JSON {
    let message: JSON? = output.messages.withLock { messages in
      messages.firstIndex { fits($0) }.map { messages.remove(at: $0) }
    }
    return try #require(message, "no such message")
  }

  /// Takes a request or notification of the server by its method.
  func take(_ method: String) throws -> JSON { try take { $0["method"]?.string == method } }

  /// Ends the session in order and checks that nothing was left untaken.
  func finish() async throws {
    await rest()
    _ = try await request("shutdown")
    await notify("exit", "null")
    let code = await server.exitCode
    #expect(code == 0)
    output.messages.withLock { #expect($0.isEmpty, "left over: \($0.map(\.line))") }
  }
}

/// What the server sent, each frame checked.
private final class Output: Sendable {
  let messages = Mutex<[JSON]>([])

  func add(_ bytes: [UInt8]) {
    var reader = FrameReader()
    reader.append(bytes)
    guard case .body(let body)? = reader.next(), !reader.hasRest,
      let message = try? JSONReader.read(body), message["jsonrpc"]?.string == "2.0"
    else {
      Issue.record("malformed: \(String(decoding: bytes, as: UTF8.self))")
      return
    }
    messages.withLock { $0.append(message) }
  }
}

private final class Around: Sendable {
  let value: Mutex<Surroundings>
  init(_ value: Surroundings) { self.value = Mutex(value) }

  func surroundings(of folder: String) -> Surroundings {
    let around = value.withLock(\.self)
    guard let own = around.folder, folder != own, !folder.hasPrefix(own + "/") else {
      return around
    }
    var bare = Surroundings()
    bare.glossary = around.glossary
    return bare
  }
}

private final class Clock: Sendable {
  let now: Mutex<Moment>
  init(_ now: Moment) { self.now = Mutex(now) }
}

private final class Log: Sendable {
  let lines = Mutex<[String]>([])
  func add(_ line: String) { lines.withLock { $0.append(line) } }
}
