import Dates
import Phrases
import Stock
import Text
import YAML

/// The reader with the glossary as shipped.
enum Glossary {
  static let reader: DateReader = {
    do {
      return try load()
    } catch {
      preconditionFailure("\(error)")
    }
  }()

  static func load() throws -> DateReader {
    var files: [PhraseFile] = []
    var spelling = Spelling()
    for file in Stock.files where "\(file.path)".hasPrefix("Glossary/phrases/") {
      let root = try YAMLReader.read("\(file.text)")
      if "\(file.path)".hasSuffix("/spelling.yml") {
        spelling = Spelling((root?.mapping ?? []).map { ($0.key, $0.value.scalar ?? "") })
      } else {
        files.append(PhraseFile(path: "\(file.path)", root: root))
      }
    }
    let book = try PhraseBook(files: files, classes: DateReader.phraseClasses, spelling: spelling)
    return DateReader(book: book, spelling: spelling)
  }
}

/// Sunday, 22 November 2026, noon; the Monday after it is a holiday.
let sundayNoon = "2026-11-22T12:00"

extension DateContext {
  init(_ now: String, messageDelivers: Bool = false) {
    self.init(
      now: Moment(iso: now) ?? Moment(day: Day(number: 0), minute: 0),
      messageDelivers: messageDelivers)
  }
}
