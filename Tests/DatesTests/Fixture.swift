import Foundation

/// The lines of a file in Fixtures/.
func fixtureLines(_ name: String) throws -> [String] {
  let folder = URL(filePath: #filePath).deletingLastPathComponent()
  let text = try String(contentsOf: folder.appending(path: "Fixtures/\(name)"), encoding: .utf8)
  return text.split(separator: "\n").map(String.init)
}
