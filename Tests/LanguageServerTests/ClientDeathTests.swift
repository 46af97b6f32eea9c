import Testing
import Text

@testable import LanguageServer

/// The built server, when its client goes without a word or its streams are closed.
struct ClientDeathTests {
  private static func frame(_ body: String) -> [UInt8] {
    Array("Content-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8)
  }

  private static let initialize = frame(
    #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}"#)
  private static let shutdown = frame(#"{"jsonrpc":"2.0","id":2,"method":"shutdown"}"#)
  private static let exit = frame(#"{"jsonrpc":"2.0","method":"exit"}"#)
  private static let gone = "kijitsu lsp: the client has gone without exit"
  private static let torn = "kijitsu lsp: the input ends inside a message"

  /// What a client sends before it goes, the code to end with, and the lines of the log.
  private static let ends: [([[UInt8]], Int32, [String])] = [
    ([], 1, [gone]), ([initialize], 1, [gone]), ([initialize, shutdown], 0, [gone]),
    ([initialize, shutdown, exit], 0, []), ([initialize, exit], 1, []),
    ([initialize, Array(exit.dropLast())], 1, [torn, gone]),
    ([Array("Content-Len".utf8)], 1, [torn, gone]),
    ([initialize, shutdown, Array(exit.dropLast())], 0, [torn, gone]),
  ]

  @Test(arguments: ends)
  func `The end of the input is told, and ends the server`(
    input: [[UInt8]], code: Int32, log: [String]
  ) throws {
    let server = try ServerProcess(Array(input.joined()))
    #expect(server.code == code)
    #expect(server.log == log)
    #expect(server.messages != nil)
  }

  @Test func `A client that does not listen any more is told of once`() throws {
    let server = try ServerProcess(Self.initialize + Self.initialize, readsOutput: false)
    #expect(server.code == 1)
    #expect(server.log == ["kijitsu lsp: the client has closed the output"])
  }

  @Test(arguments: ["2>&-", "2>/dev/null"])
  func `No line of the log ever reaches the client`(redirection: String) throws {
    let input = Self.initialize + Self.frame("{") + Self.shutdown + Self.exit
    let server = try ServerProcess(input, redirection: redirection)
    #expect(server.code == 0)
    #expect(server.messages?.count == 3)
  }

  @Test(arguments: ["<&-", ">&-", "<&- >&- 2>&-"])
  func `Closed streams end the server`(redirection: String) throws {
    let server = try ServerProcess(Self.initialize + Self.exit, redirection: redirection)
    #expect(server.code == 1)
    #expect(server.messages == [])
  }
}
