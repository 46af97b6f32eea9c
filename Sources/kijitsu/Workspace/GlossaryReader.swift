import Phrases
import Text
import YAML

/// Reads the glossary's phrases.
enum GlossaryReader {
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
    let (spelling, phraseFiles) = try phrases(files)
    do throws(PhraseError) {
      return (try PhraseBook(files: phraseFiles, classes: classes, spelling: spelling), spelling)
    } catch {
      throw failure(error.path, error.mark, error.problem.words)
    }
  }

  /// The YAML of a file.
  static func yaml(_ file: ResourceFile) throws(CommandFailure) -> YAMLNode? {
    let text = try file.utf8()
    do throws(YAMLError) {
      return try YAMLReader.read(text)
    } catch {
      throw failure(
        file.path, error.mark, Message(ja: error.problem.ja, en: error.problem.en))
    }
  }

  private static func spelling(_ root: YAMLNode?, path: String) throws(CommandFailure) -> Spelling {
    guard let root else { return Spelling() }
    var pairs: [(from: String, to: String)] = []
    for entry in root.mapping ?? [] {
      guard let to = entry.value.scalar else {
        throw failure(path, entry.value.mark, PhraseError.Problem.shape.words)
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

extension PhraseError.Problem {
  /// What is wrong, for the user.
  var words: Message {
    switch self {
    case .yaml(let problem): Message(ja: problem.ja, en: problem.en)
    case .unbalanced: Message(ja: "かっこが対になっていません", en: "a bracket has no partner")
    case .unknownList(let name):
      Message(ja: "「{\(name)}」という一覧はありません", en: "there is no list {\(name)}")
    case .circularList(let name):
      Message(ja: "「{\(name)}」が自分自身を含んでいます", en: "{\(name)} contains itself")
    case .shape:
      Message(ja: "「名前:」の下に言葉を「- 」で並べてください", en: "write lists of phrases below their names")
    }
  }
}
