import Foundation
import Testing

/// A text that is held against the file of its name in Snapshots/. A file that is missing is written,
/// and the test fails once.
func expectSnapshot(_ text: String, named name: String) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")
  let file = folder.appending(path: name)
  guard FileManager.default.fileExists(atPath: file.path) else {
    try Data(text.utf8).write(to: file)
    Issue.record("\(name) has been written: look at it")
    return
  }
  let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
  guard text != expected else { return }
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  let expectedLines = expected.split(separator: "\n", omittingEmptySubsequences: false)
  for (index, line) in lines.enumerated() {
    guard index < expectedLines.count, line == expectedLines[index] else {
      Issue.record("\(name):\(index + 1) is now: \(line)")
      return
    }
  }
  Issue.record("\(name) has more lines")
}
