import Dates
import Templating
import Text

/// A message made from a template.
struct FilledMessage {
  let id: String
  let template: Template
  let rendering: Rendering
  let values: [String: FieldValue]
  let now: Moment

  /// `{"template","title","situation","now","text","fields":[{"name","type","value"}]}`
  var json: JSON {
    let printer = ValuePrinter()
    let fields = template.fields.compactMap { field -> JSON? in
      guard let value = values[field.name.key] else { return nil }
      return .object([
        ("name", .string(field.name.text)), ("type", .string(field.type.japaneseName)),
        ("value", .string(printer.text(value, style: field.format))),
      ])
    }
    return .object([
      ("template", .string(id)), ("title", .text(template.header.title)),
      ("situation", .text(template.header.situation)), ("now", .string(now.iso)),
      ("text", .string(rendering.text)), ("fields", .array(fields)),
    ])
  }
}

extension JSON {
  /// A text, or null.
  static func text(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }
}
