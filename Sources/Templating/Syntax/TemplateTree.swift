import Text

/// A parsed template: always whole, whatever is wrong with the text.
package struct TemplateTree: Sendable {
  package var nodes: [TemplateNode] = []
  /// The distinct names, in order of appearance.
  package var names: [FieldName] = []
  /// The filters of variables, by the index of the node.
  package var filters: [Int: [FilterCall]] = [:]
  /// The first of them, at most ``maximumProblems``.
  package private(set) var problems: [SyntaxProblem] = []
  /// A text of nothing but errors is not listed to its end.
  package static let maximumProblems = 1_000

  /// The text and key of a tag's name.
  package subscript(name: TemplateName) -> FieldName { names[name.id] }

  /// Every use of a name as a variable or a section, in order.
  package var fieldUses: [TemplateName] {
    nodes.compactMap { node in
      switch node.kind {
      case .variable(let name, _), .section(let name, _, _): name
      default: nil
      }
    }
  }

  /// Every partial tag's name, in order.
  package var partialUses: [TemplateName] {
    nodes.compactMap { node in
      if case .partial(let name, _) = node.kind { name } else { nil }
    }
  }

  mutating func report(_ problem: SyntaxProblem) {
    if problems.count < Self.maximumProblems { problems.append(problem) }
  }

  /// Ends a section whose end tag is missing.
  mutating func close(_ section: Int, at offset: Int) {
    setEnd(of: section, to: nodes.count)
    nodes.append(
      TemplateNode(
        kind: .sectionEnd(nil, start: section), range: TextRange(offset, offset), startsLine: false)
    )
  }

  mutating func setEnd(of section: Int, to end: Int) {
    guard case .section(let name, let isInverted, _) = nodes[section].kind else { return }
    nodes[section].kind = .section(name, isInverted: isInverted, end: end)
  }
}
