internal import Linting
internal import Text
internal import YAML

/// Reads the fields of a header, one after the other, then checks how they hang together.
struct FieldBlockReader {
  let path: String
  /// The whole file.
  let units: [UInt16]
  let words: FieldWords
  let folded: FoldedHeader
  private(set) var problems: [HeaderProblem] = []
  private var fields: [FieldDeclaration] = []
  private var keys: Set<String> = []
  /// The places of `from`, by the index of the field.
  private var fromRanges: [Int: TextRange] = [:]

  init(path: String, units: [UInt16], words: FieldWords, folded: FoldedHeader) {
    self.path = path
    self.units = units
    self.words = words
    self.folded = folded
  }

  mutating func read(_ entry: YAMLNode.Entry) {
    let range = QuotedWord.inside(folded.range(entry.keyMark, entry.key), of: units)
    let text = ValueCleaner.line(entry.key)
    let isFit = !text.isEmpty && text == entry.key && !text.contains { "{}｛｝|｜".contains($0) }
    guard isFit else { return report(.badFieldName(entry.key), range) }
    let name = FieldName(text)
    guard keys.insert(name.key).inserted else { return report(.doubledField(text), range) }
    let place = TemplatePlace(path: path, range: range, field: nil)
    var field = FieldDeclaration(
      name: name, type: words.type(of: name) ?? .text, isDeclared: true, place: place)
    switch entry.value.value {
    case .scalar(let type):
      if !type.isEmpty, let type = self.type(type, entry.value.mark) { field.type = type }
    case .sequence: report(.badField(text), range)
    case .mapping(let entries):
      var reader = FieldReader(field: field, folded: folded, words: words)
      reader.read(entries)
      field = reader.field
      problems += reader.problems
      fromRanges[fields.count] = reader.fromRange
    }
    if field.type == .choice, field.choices.isEmpty { report(.noChoices, range) }
    fields.append(field)
  }

  /// The fields, after checking what they derive from.
  mutating func finish() -> [FieldDeclaration] {
    for (index, range) in fromRanges.sorted(by: { $0.key < $1.key }) {
      guard let from = fields[index].derivation?.from else { continue }
      guard let source = fields.first(where: { $0.name.key == from.key }) else {
        let names = fields.filter(\.type.isDate).map(\.name.text)
        report(
          .unknownFrom(from.text, meant: Suggestion.nearest(to: from.text, among: names)), range)
        fields[index].derivation = nil
        continue
      }
      if !source.type.isDate {
        report(.fromNotDate(from.text), range)
        fields[index].derivation = nil
      } else if let ring = ring(from: index) {
        report(.circularFrom(ring), range)
        fields[index].derivation = nil
      }
    }
    return fields
  }

  /// The names on the way from a field back to itself.
  private func ring(from start: Int) -> [String]? {
    var names = [fields[start].name.text]
    var current = fields[start]
    for _ in fields {
      guard let from = current.derivation?.from,
        let next = fields.first(where: { $0.name.key == from.key })
      else { return nil }
      names.append(next.name.text)
      if next.name.key == fields[start].name.key { return names }
      current = next
    }
    return nil
  }

  private mutating func type(_ name: String, _ mark: YAMLMark) -> FieldType? {
    if let type = FieldType(name: name) { return type }
    let meant = Suggestion.nearest(to: name, among: FieldType.allNames)
    report(.unknownType(name, meant: meant), folded.range(mark, name))
    return nil
  }

  private mutating func report(_ kind: HeaderProblem.Kind, _ range: TextRange) {
    problems.append(HeaderProblem(kind: kind, range: range))
  }
}
