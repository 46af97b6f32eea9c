import Foundation

/// The repository's own files.
enum SourceTree {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A Swift file, and what a house rule asks of it.
  struct File {
    let path: String
    let text: String

    /// The folder below Sources/.
    var module: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// The modules it imports.
    var imports: [String] {
      lines.compactMap { line in
        let words = line.split(separator: " ")
        guard let index = words.firstIndex(of: "import"), index <= 1, index + 1 < words.count,
          index == 0 || ["package", "internal", "private", "fileprivate"].contains(words[0])
            || words[0].hasPrefix("@")
        else { return nil }
        return String(words[index + 1])
      }
    }
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  static func swiftFiles(in folder: String) throws -> [File] {
    let walker = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
    let paths = (walker?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".swift") }
    return try paths.sorted().map {
      File(path: "\(folder)/\($0)", text: try text("\(folder)/\($0)"))
    }
  }
}
