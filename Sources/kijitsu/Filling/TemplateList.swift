import Templating
import Text

/// The templates as they are listed.
struct TemplateList {
  private var rows: [(id: String, title: String, situation: String)] = []
  private var objects: [JSON] = []
  /// What keeps templates from being used.
  var problems: [Message] = []

  /// A line of the list, from the header alone.
  mutating func add(_ entry: TemplateLibrary.Entry, _ header: TemplateHeader) {
    rows.append((entry.id, header.title ?? "", header.situation ?? ""))
    problems += header.problems.filter { $0.severity == .error }.map { problem in
      Message(
        ja: "\(entry.path): \(problem.message.ja)", en: "\(entry.path): \(problem.message.en)")
    }
  }

  /// `{"id","title","situation","path","fields":[{"name","type","required","default","choices"}]}`
  mutating func add(_ entry: TemplateLibrary.Entry, _ template: Template) {
    problems += template.errors.map(\.line)
    objects.append(
      .object([
        ("id", .string(entry.id)), ("title", .text(template.header.title)),
        ("situation", .text(template.header.situation)), ("path", .string(entry.path)),
        ("fields", .array(template.fields.map(field))),
      ]))
  }

  private func field(_ field: FieldDeclaration) -> JSON {
    .object([
      ("name", .string(field.name.text)), ("type", .string(field.type.japaneseName)),
      ("required", .bool(field.mustBeGiven)), ("default", value(field.defaultValue)),
      ("choices", .array(field.choices.map(JSON.string))),
    ])
  }

  /// As it would be typed: a list is one text, too.
  private func value(_ value: FieldInput.Value?) -> JSON {
    switch value {
    case .text(let text): .string(text)
    case .list(let items) where items.contains { $0.contains("、") }:
      .string(JSON.array(items.map(JSON.string)).line)
    case .list(let items): .string(items.joined(separator: "、"))
    case .nothing, .unfit, nil: .null
    }
  }

  var json: JSON { .array(objects) }

  /// One line each: id, situation, title, in columns.
  var text: String {
    let ids = rows.map { ScreenWidth.columns(of: $0.id) }.max() ?? 0
    let situations = rows.map { ScreenWidth.columns(of: $0.situation) }.max() ?? 0
    return rows.map { row in
      let line = padded(row.id, ids) + "  " + padded(row.situation, situations) + "  " + row.title
      return line.trimmingBlanks + "\n"
    }.joined()
  }

  private func padded(_ text: String, _ columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - ScreenWidth.columns(of: text)))
  }
}
