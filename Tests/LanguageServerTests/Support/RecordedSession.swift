import Foundation
import Testing
import Text

@testable import LanguageServer

/// A session as a file of `Sessions/`, one message a line.
///
///     # a remark
///     → {"jsonrpc":"2.0","id":1,…}    the client's message, put into a frame
///     » "Content-Length: x\r\n\r\n"   bytes of the client that are no frame, as a JSON text
///     ⋯                               the client is quiet, and the server does what waits for that
///     ← {"id":1,"result":{…}}         the server's next message has at least these members
///     ! not running                   the next line of the log holds these words
///
/// In what is expected "…" stands for anything. Arrays must have all their items.
struct RecordedSession {
  let lines: [(number: Int, mark: Character, text: String)]

  init(_ name: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let url = folder.appending(path: "Sessions/\(name).session")
    let text = try String(contentsOf: url, encoding: .utf8)
    lines = text.split(separator: "\n").enumerated().compactMap { index, line in
      guard let mark = line.first, mark != "#" else { return nil }
      let rest = line.dropFirst().trimmingPrefix(" ")
      return (index + 1, mark, String(rest))
    }
  }

  /// Plays the client's part and compares the server's. What the server says or logs must be expected
  /// before the client goes on.
  func replay(to client: Client) async throws {
    var frames = FrameReader()
    for (number, mark, text) in lines {
      if "→»⋯".contains(mark) {
        #expect(client.untaken.isEmpty, "before line \(number)")
      }
      switch mark {
      case "→":
        frames.append("Content-Length: \(text.utf8.count)\r\n\r\n\(text)".utf8)
        await client.pass(&frames)
      case "»":
        let raw = try #require(try JSONReader.read(Array(text.utf8)).string)
        frames.append(raw.utf8)
        await client.pass(&frames)
      case "⋯": await client.rest()
      case "←":
        let expected = try JSONReader.read(Array(text.utf8))
        let message = try client.take { _ in true }
        #expect(message.holds(expected), "line \(number): \(message.line)")
      case "!":
        let line = try #require(client.takeLog(), "line \(number)")
        #expect(line.contains(text), "line \(number)")
      default: Issue.record("line \(number) begins with no mark")
      }
    }
    #expect(client.untaken.isEmpty, "at the end")
  }
}

extension JSON {
  /// Whether it has all that is expected.
  fileprivate func holds(_ expected: JSON) -> Bool {
    switch (self, expected) {
    case (_, .string("…")): true
    case (.object, .object(let members)):
      members.allSatisfy { name, value in self[name]?.holds(value) ?? false }
    case (.array(let items), .array(let others)):
      items.count == others.count && zip(items, others).allSatisfy { $0.holds($1) }
    default: line == expected.line
    }
  }
}
