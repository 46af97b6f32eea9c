internal import Linting
internal import Text
internal import YAML

/// Reads a template's header: title, situation and fields.
struct HeaderReader {
  let path: String
  private let units: [UInt16]
  let words: FieldWords
  private let folded: FoldedHeader
  private var header = TemplateHeader()

  /// - Parameter range: the YAML between the two `---` lines.
  static func read(_ units: [UInt16], _ range: TextRange, path: String, words: FieldWords)
    -> TemplateHeader
  {
    var reader = HeaderReader(
      path: path, units: units, words: words, folded: FoldedHeader(units, range))
    reader.run()
    return reader.header
  }

  private init(path: String, units: [UInt16], words: FieldWords, folded: FoldedHeader) {
    self.path = path
    self.units = units
    self.words = words
    self.folded = folded
  }

  private mutating func run() {
    header.problems += folded.folds.map(HeaderProblem.fullWidth)
    let root: YAMLNode?
    do throws(YAMLError) {
      root = try YAMLReader.read(String(folded.text))
    } catch {
      let offset = folded.offset(error.mark)
      report(.notYAML(error.problem), TextRange(offset, offset))
      return
    }
    guard let root else { return }
    guard let entries = root.mapping else {
      return report(.notMapping, folded.range(root.mark, root.scalar ?? ""))
    }
    var seen: Set<HeaderKey> = []
    for entry in entries {
      guard let key = HeaderKey.named(entry.key, among: HeaderKey.top) else {
        unknown(entry, among: HeaderKey.top)
        continue
      }
      guard seen.insert(key).inserted else {
        report(.doubledKey(entry.key), folded.range(entry.keyMark, entry.key))
        continue
      }
      read(key, entry)
    }
  }

  private mutating func read(_ key: HeaderKey, _ entry: YAMLNode.Entry) {
    if key == .fields { return readFields(entry.value) }
    guard let text = entry.value.scalar else {
      return report(.notText(key: entry.key), folded.range(entry.keyMark, entry.key))
    }
    let line = ValueCleaner.line(text)
    let value = line.isEmpty ? nil : line
    switch key {
    case .title: header.title = value
    case .situation:
      header.situation = value
      header.situationRange = folded.range(entry.value.mark, text)
    default: header.details = value
    }
  }

  private mutating func readFields(_ node: YAMLNode) {
    guard let entries = node.mapping else {
      if node.scalar?.isEmpty == true { return }
      return report(.fieldsNotMapping, folded.range(node.mark, node.scalar ?? ""))
    }
    var reader = FieldBlockReader(path: path, units: units, words: words, folded: folded)
    for entry in entries { reader.read(entry) }
    header.fields = reader.finish()
    header.problems += reader.problems
  }

  private mutating func unknown(_ entry: YAMLNode.Entry, among keys: [HeaderKey]) {
    let meant = Suggestion.nearest(to: entry.key, among: keys.map(\.rawValue))
    report(.unknownKey(entry.key, meant: meant), folded.range(entry.keyMark, entry.key))
  }

  private mutating func report(_ kind: HeaderProblem.Kind, _ range: TextRange) {
    header.problems.append(HeaderProblem(kind: kind, range: range))
  }
}
