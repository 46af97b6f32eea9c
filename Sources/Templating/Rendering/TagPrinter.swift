internal import Dates
internal import Text

/// Turns the value of a variable tag into text.
struct TagPrinter {
  let dialect: TemplateDialect
  let printer: ValuePrinter
  /// The date styles of fields, by key.
  var styles: [String: DateStyle] = [:]
  /// What is not said twice: a value's 様 before a template's 様.
  var honorifics: [[UInt16]] = []

  /// Whether `a.b` is b in a.
  var splitsDots: Bool { dialect == .mustache }

  /// - Parameter tag: the index of the tag's node, for its filters.
  func text(
    _ found: ContextStack.Context, tag: Int, node: TemplateNode, in template: ParsedTemplate
  ) -> String {
    switch found.value {
    case .null, .map: return ""
    case .flag(let flag): return flag ? "true" : "false"
    case .text(let text): return text
    case .list(let items): return items.map(plain).joined(separator: ",")
    case .field(let value): return text(value, found, tag, node, template)
    }
  }

  private func text(
    _ value: FieldValue, _ found: ContextStack.Context, _ tag: Int, _ node: TemplateNode,
    _ template: ParsedTemplate
  ) -> String {
    let style = style(of: node, found, in: template)
    let chain = FilterChain(calls: template.tree.filters[tag] ?? [])
    let text =
      chain.text(value, style: style, printer: printer) ?? printer.text(value, style: style)
    guard case .text = value else { return text }
    return withoutHonorific(text, before: node.range.end, in: template.source.units)
  }

  private func style(
    of node: TemplateNode, _ found: ContextStack.Context, in template: ParsedTemplate
  ) -> DateStyle? {
    guard !styles.isEmpty else { return nil }
    if let field = found.field { return styles[FieldName.key(field)] }
    guard case .variable(let name, _) = node.kind else { return nil }
    return styles[template.tree[name].key]
  }

  private func withoutHonorific(_ text: String, before end: Int, in units: [UInt16]) -> String {
    guard honorifics.contains(where: { units[end...].starts(with: $0) }) else { return text }
    var value = Array(text.utf16)
    for honorific in honorifics where value.count > honorific.count {
      guard value.suffix(honorific.count).elementsEqual(honorific) else { continue }
      value.removeLast(honorific.count)
      while let last = value.last, TagCharacters.isBlank(last) { value.removeLast() }
      return value.isEmpty ? text : String(decoding: value, as: UTF16.self)
    }
    return text
  }

  private func plain(_ value: TemplateValue) -> String {
    switch value {
    case .text(let text): text
    case .flag(let flag): flag ? "true" : "false"
    default: ""
    }
  }
}
