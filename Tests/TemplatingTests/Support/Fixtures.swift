import Dates
import Foundation
import Phrases
import Templating
import Text
import YAML

/// The glossary of the repository, and a moment to reckon from: Sunday, 2026-11-22, noon.
enum Fixtures {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let words = FieldWords(yaml("Glossary/fields.yml"))
  static let now = Moment(day: Day(number: 20779), minute: 720)

  static func context(now: Moment = now, calendar: BusinessCalendar = BusinessCalendar())
    -> FieldContext
  {
    let dates = DateContext(now: now, calendar: calendar)
    return FieldContext(dates: dates, words: words) { text throws(DateValueError) in
      guard let reader else {
        throw DateValueError(problem: .unreadable, range: TextRange(0, 0))
      }
      return try reader.value(text, context: dates)
    }
  }

  static func text(_ path: String) -> String {
    (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
  }

  /// The paths below a folder that end with an ending, relative to the folder.
  static func files(_ folder: String, ending: String) -> [String] {
    let walker = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
    return (walker?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(ending) }.sorted()
  }

  private static let reader: DateReader? = {
    let pairs = yaml("Glossary/phrases/spelling.yml")?.mapping ?? []
    let spelling = Spelling(pairs.map { ($0.key, $0.value.scalar ?? "") })
    let files = Self.files("Glossary/phrases", ending: ".yml").filter { $0 != "spelling.yml" }
    let book = try? PhraseBook(
      files: files.map { PhraseFile(path: $0, root: yaml("Glossary/phrases/\($0)")) },
      classes: DateReader.phraseClasses, spelling: spelling)
    return book.map { DateReader(book: $0, spelling: spelling) }
  }()

  private static func yaml(_ path: String) -> YAMLNode? { try? YAMLReader.read(text(path)) }
}

/// A template given as text, with partials by name.
func template(_ text: String, partials: [String: String] = [:]) -> Template {
  let source = PartialSource { name in
    guard let text = partials[name.text] else {
      return .unknown(meant: Suggestion.nearest(to: name.text, among: partials.keys.sorted()))
    }
    return .found(path: "partials/\(name.text).txt", source: SourceText(text))
  }
  return Template(
    path: "t.txt", source: SourceText(text), words: Fixtures.words, partials: source)
}

extension Template {
  /// The rendered text, or the lines that say what is wrong.
  func outcome(_ values: KeyValuePairs<String, String> = [:]) -> String {
    let inputs = values.map { FieldInput(name: $0, value: .text($1), origin: .option) }
    do throws(RenderFailure) {
      return try fill(inputs, in: Fixtures.context()).text
    } catch {
      return error.problems.map(\.line.ja).joined(separator: "\n")
    }
  }
}

/// A text whose ⟦ ⟧ mark ranges: the text without them, and the ranges.
func marked(_ text: String) -> (units: [UInt16], ranges: [TextRange]) {
  var units: [UInt16] = []
  var ranges: [TextRange] = []
  var open: [Int] = []
  for unit in text.utf16 {
    switch unit {
    case 0x27E6: open.append(units.count)
    case 0x27E7: if let start = open.popLast() { ranges.append(TextRange(start, units.count)) }
    default: units.append(unit)
    }
  }
  return (units, ranges.sorted())
}
