import Templating
import Text

extension TemplateAnalysis {
  /// The declared fields, the sections and the partials.
  var outline: [OutlineEntry] {
    let declared = template.header.fields.filter(\.isDeclared).map { field in
      OutlineEntry(
        name: field.name.text, detail: field.type.japaneseName, kind: .field,
        range: field.place.range, selection: field.place.range)
    }
    return declared + bodyOutline
  }

  private var bodyOutline: [OutlineEntry] {
    var entries: [OutlineEntry] = []
    var seen: Set<String> = []
    for node in tree.nodes {
      switch node.kind {
      case .section(let name, let isInverted, let end):
        let range = TextRange(node.range.start, tree.nodes[end].range.end)
        entries.append(
          OutlineEntry(
            name: (isInverted ? "^" : "#") + tree[name].text, kind: .module, range: range,
            selection: name.range))
      case .partial(let name, _):
        entries.append(
          OutlineEntry(
            name: "> " + tree[name].text, kind: .function, range: node.range,
            selection: name.range))
      case .variable(let name, _):
        let field = field(tree[name].key)
        guard field?.isDeclared != true, seen.insert(tree[name].key).inserted else { continue }
        entries.append(
          OutlineEntry(
            name: tree[name].text, detail: field?.type.japaneseName, kind: .field,
            range: node.range, selection: name.range))
      default: continue
      }
    }
    return entries
  }
}

extension TemplateTree {
  /// The sections that run over lines.
  func folds(_ lines: TextLines) -> [Fold] {
    nodes.compactMap { node in
      guard case .section(_, _, let end) = node.kind else { return nil }
      let last = nodes[end].range.start
      return Fold(first: lines.line(of: node.range.start), last: lines.line(of: last))
    }
  }
}
