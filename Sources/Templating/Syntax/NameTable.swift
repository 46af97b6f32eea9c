import Text

/// Keeps each distinct name of a template once.
struct NameTable {
  private(set) var all: [FieldName] = []
  private var ids: [String: Int] = [:]

  mutating func name(_ units: [UInt16], _ range: TextRange, dialect: TemplateDialect)
    -> TemplateName
  {
    let text = String(decoding: units[range.range], as: UTF16.self)
    if let id = ids[text] { return TemplateName(id: id, range: range) }
    ids[text] = all.count
    all.append(dialect == .product ? FieldName(text) : FieldName(verbatim: text))
    return TemplateName(id: all.count - 1, range: range)
  }

  subscript(name: TemplateName) -> FieldName { all[name.id] }
}
