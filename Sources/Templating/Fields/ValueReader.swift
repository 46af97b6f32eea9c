internal import Dates
internal import Text
internal import YAML

/// Reads what was given for a field by the field's type.
struct ValueReader {
  let field: FieldDeclaration
  let context: FieldContext
  /// Whether the value is the header's default: only then a day off is rolled over, since what
  /// somebody writes is meant.
  let isDefault: Bool

  init(field: FieldDeclaration, context: FieldContext, isDefault: Bool = false) {
    self.field = field
    self.context = context
    self.isDefault = isDefault
  }

  /// - Parameter input: not ``FieldInput/Value/nothing``, which is no value.
  func value(_ input: FieldInput.Value) throws(ValueProblem) -> FieldValue {
    switch input {
    case .text(let text): try value(text)
    case .list(let items): try list(items)
    case .nothing: throw .blank
    case .unfit: throw .unfit
    }
  }

  private func value(_ text: String) throws(ValueProblem) -> FieldValue {
    if ValueCleaner.isBlank(text) { throw .blank }
    switch field.type {
    case .longText: return .text(ValueCleaner.lines(text))
    case .list: return try list(items(text))
    default: return try single(ValueCleaner.line(text))
    }
  }

  private func single(_ line: String) throws(ValueProblem) -> FieldValue {
    switch field.type {
    case .text, .longText, .list: return .text(line)
    case .date, .deadline: return .date(try date(line))
    case .duration:
      guard let length = DurationReader.length(line) else { throw .notDuration }
      return .duration(length)
    case .amount:
      guard let amount = NumberReader.amount(line) else { throw .notAmount }
      return .amount(amount)
    case .number:
      guard let number = NumberReader.number(line) else { throw .notNumber }
      return .number(number)
    case .flag:
      guard let flag = context.words.flag(line) else { throw .notFlag }
      return .flag(flag)
    case .choice: return .text(try choice(line))
    }
  }

  private func date(_ line: String) throws(ValueProblem) -> Due {
    let value: DateValue
    do throws(DateValueError) {
      value = try context.readDate(line)
    } catch {
      throw .notDate(error)
    }
    let due =
      isDefault ? Rolling(context.dates.calendar).roll(value.due, field.roll) : value.due
    // Rolling may lead out of the past or into it.
    if field.type == .deadline, min(value.due.end, due.end) <= context.dates.now {
      throw .past(value.due)
    }
    return due
  }

  private func choice(_ line: String) throws(ValueProblem) -> String {
    let key = FieldName.key(line)
    if let choice = field.choices.first(where: { FieldName.key($0) == key }) { return choice }
    throw .notChoice(
      field.choices, meant: Suggestion.nearest(to: line, among: field.choices))
  }

  private func list(_ items: [String]) throws(ValueProblem) -> FieldValue {
    guard field.type == .list else { throw .notSingle }
    let cleaned = items.map(ValueCleaner.line).filter { !$0.isEmpty }
    if cleaned.isEmpty { throw .blank }
    return .list(cleaned)
  }

  /// `色、文字` or one item a line, or `[色, 文字]`.
  private func items(_ text: String) -> [String] {
    let trimmed = ValueCleaner.lines(text)
    if trimmed.utf8.first == UInt8(ascii: "["), let items = flowList(trimmed) { return items }
    return trimmed.split { $0 == "、" || $0 == "\n" || $0 == "，" || $0 == "､" }.map(String.init)
  }

  private func flowList(_ text: String) -> [String]? {
    guard let node = try? YAMLReader.read(text), node.sequence != nil else { return nil }
    return node.scalars
  }
}
