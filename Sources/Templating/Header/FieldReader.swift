internal import Dates
internal import Linting
internal import Text
internal import YAML

/// Reads one field's keys: `{ type: 期限, default: 3営業日後, roll: 営業日 }`.
struct FieldReader {
  private(set) var field: FieldDeclaration
  private(set) var problems: [HeaderProblem] = []
  /// Where the name behind `from` stands.
  private(set) var fromRange: TextRange?
  private let folded: FoldedHeader
  private let words: FieldWords
  private var nodes: [HeaderKey: YAMLNode.Entry] = [:]

  init(field: FieldDeclaration, folded: FoldedHeader, words: FieldWords) {
    self.field = field
    self.folded = folded
    self.words = words
  }

  mutating func read(_ entries: [YAMLNode.Entry]) {
    for entry in entries {
      guard let key = HeaderKey.named(entry.key, among: HeaderKey.field) else {
        let names = HeaderKey.field.map(\.rawValue)
        let meant = Suggestion.nearest(to: entry.key, among: names)
        report(.unknownKey(entry.key, meant: meant), folded.range(entry.keyMark, entry.key))
        continue
      }
      if nodes.updateValue(entry, forKey: key) != nil {
        report(.doubledKey(entry.key), folded.range(entry.keyMark, entry.key))
      }
    }
    readType()
    readDefault()
    readDateKeys()
    field.example = text(.example).map { ValueCleaner.line($0.text) }
    field.details = text(.description).map { ValueCleaner.line($0.text) }
    if let (text, range) = text(.required) {
      if let flag = words.flag(text) {
        field.isRequired = flag
      } else {
        report(.badFlag(key: HeaderKey.required.rawValue, text), range)
      }
    }
  }

  private mutating func readType() {
    if let (name, range) = text(.type) {
      if let type = FieldType(name: name) {
        field.type = type
      } else {
        let meant = Suggestion.nearest(to: name, among: FieldType.allNames)
        report(.unknownType(name, meant: meant), range)
      }
    } else if nodes[.choices] != nil {
      field.type = .choice
    } else if nodes[.from] != nil, !field.type.isDate {
      field.type = .date
    }
    guard let entry = nodes[.choices] else { return }
    guard field.type == .choice else { return reportUnfit(entry) }
    guard let choices = entry.value.scalars?.map(ValueCleaner.line).filter({ !$0.isEmpty }) else {
      return report(.notText(key: entry.key), folded.range(entry.keyMark, entry.key))
    }
    field.choices = choices
  }

  private mutating func readDefault() {
    guard let entry = nodes[.default] else { return }
    if field.type == .list, let items = entry.value.scalars {
      field.defaultValue = entry.value.sequence == nil ? .text(items.joined()) : .list(items)
      return
    }
    guard let text = entry.value.scalar else {
      return report(.notText(key: entry.key), folded.range(entry.keyMark, entry.key))
    }
    guard !ValueCleaner.isBlank(text) else { return }
    field.defaultValue = .text(text)
    guard field.type == .choice, !field.choices.isEmpty,
      !field.choices.contains(where: { FieldName.key($0) == FieldName.key(text) })
    else { return }
    let meant = Suggestion.nearest(to: text, among: field.choices)
    report(.defaultNotChoice(text, meant: meant), folded.range(entry.value.mark, text))
  }

  private mutating func readDateKeys() {
    for key in [HeaderKey.format, .from, .plus, .minus, .roll] where !field.type.isDate {
      if let entry = nodes[key] { reportUnfit(entry) }
    }
    guard field.type.isDate else { return }
    readDerivation()
    if let (text, range) = text(.roll) {
      field.roll = Roll(name: text)
      if field.roll == nil { report(.badRoll(text), range) }
    }
    guard let (text, range) = text(.format) else { return }
    switch DateStyle.read(text) {
    case .success(let style): field.format = style
    case .failure(let problem): report(.badFormat(text, problem), range)
    }
  }

  private mutating func readDerivation() {
    let plus = text(.plus)
    let minus = text(.minus)
    if plus != nil, let minus { report(.plusAndMinus, minus.range) }
    guard let from = text(.from) else {
      if let stray = plus ?? minus { report(.missingFrom, stray.range) }
      return
    }
    fromRange = from.range
    var length: DateExpression.Length?
    if let written = plus ?? minus {
      length = DurationReader.length(written.text)
      if length == nil { return report(.badLength(written.text), written.range) }
    }
    field.derivation = Derivation(
      from: FieldName(from.text), length: length, isBackwards: plus == nil && minus != nil)
  }

  /// The single text of a key, if it is there.
  private mutating func text(_ key: HeaderKey) -> (text: String, range: TextRange)? {
    guard let entry = nodes[key] else { return nil }
    guard let text = entry.value.scalar else {
      report(.notText(key: entry.key), folded.range(entry.keyMark, entry.key))
      return nil
    }
    return (text, folded.range(entry.value.mark, text))
  }

  private mutating func reportUnfit(_ entry: YAMLNode.Entry) {
    report(.unfitKey(entry.key, field.type), folded.range(entry.keyMark, entry.key))
  }

  private mutating func report(_ kind: HeaderProblem.Kind, _ range: TextRange) {
    problems.append(HeaderProblem(kind: kind, range: range))
  }
}
