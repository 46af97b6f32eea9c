internal import Text

/// Checks the filters of a template against the types of the fields.
struct FilterChecker {
  /// Types by the keys of the names.
  let types: [String: FieldType]

  func problems(in template: ParsedTemplate) -> [TemplateProblem] {
    let tree = template.tree
    guard !tree.filters.isEmpty else { return [] }
    let map = PositionMap(template.source)
    var problems: [TemplateProblem] = []
    var sections: [FieldName] = []
    for (index, node) in tree.nodes.enumerated() {
      switch node.kind {
      case .section(let name, _, _): sections.append(tree[name])
      case .sectionEnd: _ = sections.popLast()
      case .variable(let name, _):
        guard let calls = tree.filters[index] else { continue }
        let (field, type) = field(tree[name], sections)
        for (problem, range) in FilterChain(calls: calls).problems(field: field, type: type) {
          let place = TemplateProblem.Place(path: template.path, range: range, in: map)
          problems.append(TemplateProblem(kind: .filter(problem), place: place))
        }
      default: break
      }
    }
    return problems
  }

  /// The field that a tag prints; `.` prints what the section around it stands on.
  private func field(_ name: FieldName, _ sections: [FieldName]) -> (String, FieldType) {
    guard name.key == "." else { return (name.text, types[name.key] ?? .text) }
    guard let section = sections.last, let type = types[section.key] else { return (".", .text) }
    return (section.text, type == .list ? .text : type)
  }
}
