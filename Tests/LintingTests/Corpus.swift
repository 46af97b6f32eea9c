import Dates
import Foundation
import Linting
import Phrases
import Text
import YAML

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

  static func fixture(_ name: String) throws -> [LabelledDraft] {
    try drafts(
      URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name)"))
  }

  /// The glossary of the working tree.
  static func glossary() throws -> (book: PhraseBook, spelling: Spelling) {
    let folder = root.appending(path: "Glossary/phrases")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
    var spelling = Spelling()
    var files: [PhraseFile] = []
    for name in names where name.hasSuffix(".yml") {
      let node = try YAMLReader.read(Array(Data(contentsOf: folder.appending(path: name))))
      if name == "spelling.yml" {
        spelling = Spelling((node?.mapping ?? []).map { ($0.key, $0.value.scalar ?? "") })
      } else {
        files.append(PhraseFile(path: name, root: node))
      }
    }
    let book = try PhraseBook(files: files, classes: Analyzer.phraseClasses, spelling: spelling)
    return (book, spelling)
  }
}
