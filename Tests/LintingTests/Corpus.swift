import Foundation
import Linting

/// A labelled draft of the corpora.
struct LabelledDraft: Decodable {
  let id: String
  let situation: String?
  let now: String
  let text: String
  let by_when: String?
  let by_when_span: String?
  let due: String?
  let what: String?
  let what_span: String?
  let consequence: String?
  let consequence_span: String?
}

enum Corpus {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func drafts(_ url: URL) throws -> [LabelledDraft] {
    let decoder = JSONDecoder()
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map {
      try decoder.decode(LabelledDraft.self, from: Data($0.utf8))
    }
  }

  static func drafts(named name: String) throws -> [LabelledDraft] {
    try drafts(
      URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name)"))
  }

  /// A linter with the glossary of the working tree.
  static func linter() throws -> Linter {
    let folder = root.appending(path: "Glossary")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path()).sorted()
    let files = try names.filter { $0.hasSuffix(".yml") }.map {
      Glossary.File(path: $0, bytes: Array(try Data(contentsOf: folder.appending(path: $0))))
    }
    return Linter(glossary: try Glossary(files: files))
  }
}
