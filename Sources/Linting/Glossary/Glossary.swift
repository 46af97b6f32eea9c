package import Phrases
package import Text
internal import YAML

/// Everything the linter knows as words: phrases, situations, and the marketplace's limits.
package struct Glossary: Sendable {
  /// One file of a glossary folder.
  package struct File: Sendable {
    /// Relative to the glossary folder: `situations.yml`, `phrases/requests.yml`.
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  package let book: PhraseBook
  package let spelling: Spelling
  package let situations: [Situation]
  /// By outcome, the sentence that announces it firmly; `{期限}` stands for the deadline.
  package let firmConsequences: [Outcome: String]
  /// Glossary/marketplace.yml: names and limits as written, by key.
  package let marketplace: [String: [String]]
  private let words: [String: WordList]

  /// - Parameters:
  ///   - files: later files add phrases and replace situations and limits of the same name.
  ///   - archive: the phrase files among them, compiled; then they are not read.
  package init(files: [File], archive: StaticString? = nil) throws(GlossaryError) {
    let archived = archive.flatMap { PhraseBook(archive: $0, classes: Analyzer.phraseClasses) }
    var phrases: [PhraseFile] = []
    var pairs: [(from: String, to: String)] = []
    var situations: [Situation] = []
    var firmConsequences: [Outcome: String] = [:]
    var marketplace: [String: [String]] = [:]
    var words: [String: WordList] = [:]
    for file in files where Self.isRead(file.path, hasArchive: archived != nil) {
      let root = try Self.read(file)
      switch file.path {
      case "situations.yml":
        let reader = SituationReader(path: file.path)
        firmConsequences.merge(try reader.firmConsequences(root)) { _, new in new }
        for situation in try reader.situations(root) {
          situations.removeAll { $0.id == situation.id }
          situations.append(situation)
        }
      case "marketplace.yml":
        for entry in root?.mapping ?? [] { marketplace[entry.key] = entry.value.scalars ?? [] }
      case "words.yml":
        for entry in root?.mapping ?? [] { words[entry.key] = WordList(entry.value) }
      case "phrases/spelling.yml":
        pairs += (root?.mapping ?? []).map { ($0.key, $0.value.scalar ?? "") }
      case _ where file.path.hasPrefix("phrases/"):
        phrases.append(PhraseFile(path: file.path, root: root))
      default: continue
      }
    }
    self.situations = situations
    self.firmConsequences = firmConsequences
    self.marketplace = marketplace
    self.words = words
    spelling = Spelling(pairs)
    if let archived {
      book = archived
      return
    }
    do throws(PhraseError) {
      book = try PhraseBook(files: phrases, classes: Analyzer.phraseClasses, spelling: spelling)
    } catch {
      throw GlossaryError(problem: .phrase(error.problem), path: error.path, mark: error.mark)
    }
  }

  private static func isRead(_ path: String, hasArchive: Bool) -> Bool {
    switch path {
    case "situations.yml", "marketplace.yml", "words.yml", "phrases/spelling.yml": true
    default: path.hasPrefix("phrases/") && path.hasSuffix(".yml") && !hasArchive
    }
  }

  private static func read(_ file: File) throws(GlossaryError) -> YAMLNode? {
    do throws(YAMLError) {
      return try YAMLReader.read(file.bytes)
    } catch {
      throw GlossaryError(problem: .yaml(error.problem), path: file.path, mark: error.mark)
    }
  }

  /// The situation of an id, a title or one of its other names.
  package func situation(_ name: String) -> Situation? {
    situations.named(name)
  }

  /// A list of Glossary/words.yml; empty when there is none of that name.
  package func words(_ name: String) -> WordList { words[name] ?? WordList() }

  /// A limit of the marketplace as a whole number.
  package func limit(_ key: String) -> Int? { marketplace[key]?.first.flatMap { Int($0) } }
}
