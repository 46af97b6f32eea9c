import Linting
import Phrases
import Stock
import Text
import YAML

/// Reads glossary files; what is wrong in one is told with its path, line and column.
enum GlossaryReader {
  /// Everything the linter knows as words.
  static func glossary(_ files: [ResourceFile]) throws(CommandFailure) -> Glossary {
    var parts: [Glossary.File] = []
    for file in files { parts.append(Glossary.File(path: file.name, bytes: try file.utf8())) }
    do throws(GlossaryError) {
      return try Glossary(files: parts, archive: archive(files))
    } catch {
      let file = files.first { $0.name == error.path }
      throw failure(file?.path ?? error.path, error.mark, error.message)
    }
  }

  /// The compiled phrases, when all phrase files are the embedded ones.
  static func archive(_ files: [ResourceFile], classes: [String] = []) -> StaticString? {
    if files.contains(where: { $0.name.hasPrefix("phrases/") && !$0.isStock }) { return nil }
    let areDates = !classes.isEmpty && classes.allSatisfy { $0.hasPrefix("date-") }
    return areDates ? Stock.datePhrases : Stock.phrases
  }

  /// The spellings, and the phrase files, of `phrases/*.yml`.
  static func phrases(_ files: [ResourceFile]) throws(CommandFailure) -> (
    spelling: Spelling, files: [PhraseFile]
  ) {
    var spelling = Spelling()
    var phraseFiles: [PhraseFile] = []
    for file in files where file.name.hasPrefix("phrases/") {
      let root = try yaml(file)
      if file.name == "phrases/spelling.yml" {
        spelling = try self.spelling(root, path: file.path)
      } else {
        phraseFiles.append(PhraseFile(path: file.path, root: root))
      }
    }
    return (spelling, phraseFiles)
  }

  /// The book of certain lists of phrases.
  static func book(_ files: [ResourceFile], classes: [String]) throws(CommandFailure) -> (
    book: PhraseBook, spelling: Spelling
  ) {
    if let archive = archive(files, classes: classes),
      let book = PhraseBook(archive: archive, classes: classes)
    {
      let spelling = files.first { $0.name == "phrases/spelling.yml" }
      return (
        book,
        Spelling(
          yaml: try spelling.flatMap { file throws(CommandFailure) in
            try yaml(file)
          })
      )
    }
    let (spelling, phraseFiles) = try phrases(files)
    do throws(PhraseError) {
      return (try PhraseBook(files: phraseFiles, classes: classes, spelling: spelling), spelling)
    } catch {
      throw failure(error.path, error.mark, error.problem.message)
    }
  }

  /// The YAML of a file.
  static func yaml(_ file: ResourceFile) throws(CommandFailure) -> YAMLNode? {
    let text = try file.utf8()
    do throws(YAMLError) {
      return try YAMLReader.read(text)
    } catch {
      throw failure(
        file.path, error.mark, error.problem.message)
    }
  }

  private static func spelling(_ root: YAMLNode?, path: String) throws(CommandFailure) -> Spelling {
    guard let root else { return Spelling() }
    var pairs: [(from: String, to: String)] = []
    for entry in root.mapping ?? [] {
      guard let to = entry.value.scalar else {
        throw failure(path, entry.value.mark, PhraseError.Problem.shape.message)
      }
      pairs.append((entry.key, to))
    }
    return Spelling(pairs)
  }

  private static func failure(_ path: String, _ mark: YAMLMark, _ message: Message)
    -> CommandFailure
  {
    let place = "\(path):\(mark.line):\(mark.column): "
    return CommandFailure(ja: place + message.ja, en: place + message.en)
  }
}
