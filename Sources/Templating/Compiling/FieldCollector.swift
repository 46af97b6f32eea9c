internal import Text

/// Finds every field a template uses, in its partials too, and joins them with the declared ones.
struct FieldCollector {
  let words: FieldWords
  private(set) var fields: [FieldDeclaration]
  private var indices: [String: Int] = [:]
  private var uses: [String: Use] = [:]
  private var order: [(name: FieldName, place: TemplatePlace)] = []

  /// How an undeclared name is used.
  private struct Use {
    var isSection = false
    var isPrinted = false
    /// Printed where no section of its own surrounds it.
    var isPrintedBare = false
  }

  init(declared: [FieldDeclaration], words: FieldWords) {
    fields = declared
    self.words = words
    for (index, field) in declared.enumerated() { indices[field.name.key] = index }
  }

  /// Notes the uses in a template; call it for the template first, then for its partials.
  ///
  /// - Parameter sections: the sections around the partial's tag are not known here, so what a
  ///   partial prints counts as bare unless the partial itself has the section.
  mutating func add(_ template: ParsedTemplate) {
    var open: [(key: String, isInverted: Bool)] = []
    var counts: [String: Int] = [:]
    for node in template.tree.nodes {
      switch node.kind {
      case .section(let name, let isInverted, _):
        let key = template.tree[name].key
        open.append((key, isInverted))
        if !isInverted { counts[key, default: 0] += 1 }
        note(name, node.range, template) { $0.isSection = true }
      case .sectionEnd:
        if let section = open.popLast(), !section.isInverted {
          counts[section.key, default: 1] -= 1
        }
      case .variable(let name, _):
        let isInside = counts[template.tree[name].key, default: 0] > 0
        note(name, node.range, template) {
          $0.isPrinted = true
          if !isInside { $0.isPrintedBare = true }
        }
      default: break
      }
    }
  }

  /// All fields: the declared ones, then the others by their first use.
  mutating func finish() -> [FieldDeclaration] {
    for (name, place) in order where indices[name.key] == nil {
      guard let use = uses[name.key] else { continue }
      indices[name.key] = fields.count
      fields.append(undeclared(name, use, place))
    }
    return fields
  }

  private mutating func note(
    _ name: TemplateName, _ range: TextRange, _ template: ParsedTemplate,
    _ change: (inout Use) -> Void
  ) {
    let fieldName = template.tree[name]
    guard fieldName.key != ".", !fieldName.key.isEmpty else { return }
    if uses[fieldName.key] == nil {
      let place = TemplatePlace(path: template.path, range: range, field: nil)
      order.append((fieldName, place))
      if let index = indices[fieldName.key] { fields[index].firstUse = place }
    }
    change(&uses[fieldName.key, default: Use()])
  }

  /// The ending tells the type; a name that only opens sections is a flag, and a text that is printed
  /// inside its own sections only may be left out.
  private func undeclared(_ name: FieldName, _ use: Use, _ place: TemplatePlace)
    -> FieldDeclaration
  {
    let known = words.type(of: name)
    let type = known ?? (use.isSection && !use.isPrinted ? .flag : .text)
    var field = FieldDeclaration(name: name, type: type, isDeclared: false, place: place)
    field.firstUse = place
    field.isRequired = type == .flag || !use.isSection || use.isPrintedBare
    return field
  }
}
