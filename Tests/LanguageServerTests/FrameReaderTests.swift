import Testing

@testable import LanguageServer

/// Frames, and bytes that are none.
struct FrameReaderTests {
  private static func frame(_ body: String) -> String {
    "Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
  }

  private static func read(_ pieces: [String]) -> [FrameReader.Output] {
    var reader = FrameReader()
    var outputs: [FrameReader.Output] = []
    for piece in pieces {
      reader.append(piece.utf8)
      while let output = reader.next() { outputs.append(output) }
    }
    return outputs
  }

  private static func body(_ text: String) -> FrameReader.Output { .body(Array(text.utf8)) }

  @Test(arguments: [
    [frame("{}")],
    ["Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length:2\r\n\r\n{}"],
    ["X-Foo: bar\r\nContent-Length: 2\r\n\r\n{}"], ["Content-Length: 2\r\nX-Foo: bar\r\n\r\n{}"],
    ["Content-Len", "gth: 2\r", "\n\r\n", "{", "}"],
  ])
  func `A frame is read whole or in pieces`(pieces: [String]) {
    #expect(Self.read(pieces) == [Self.body("{}")])
  }

  @Test(arguments: [
    "Content-Length: 99999999999999\r\n\r\n", "Content-Length: -1\r\n\r\n", "よけいな行\r\n\r\n",
    "Content-Length: 9e3\r\n\r\n{}", "X: 1\r\n\r\n{\"a\":1}", "Content-Type: a\r\n\r\n",
  ])
  func `Behind broken bytes the next frame is read`(junk: String) {
    let outputs = Self.read([junk + Self.frame("期日")])
    #expect(outputs.count == 2)
    #expect(outputs.last == Self.body("期日"))
  }

  @Test func `A header without an end is given up`() {
    let outputs = Self.read([String(repeating: "a", count: 10_000), Self.frame("1")])
    #expect(outputs.count == 2)
    #expect(outputs.last == Self.body("1"))
  }
}
