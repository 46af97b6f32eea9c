/// What a name stands for while a template is rendered.
package indirect enum TemplateValue: Sendable {
  case null
  case flag(Bool)
  case text(String)
  case list([TemplateValue])
  case map([String: TemplateValue])
  /// A typed value of a field; it prints itself by its type, and filters can rewrite it.
  case field(FieldValue)

  /// Whether a section on it is printed; an empty list is handled as no items.
  var isTruthy: Bool {
    switch self {
    case .null: false
    case .flag(let flag): flag
    case .text(let text): !text.isEmpty
    case .list(let items): !items.isEmpty
    case .map: true
    case .field(let value): value.isTruthy
    }
  }
}
