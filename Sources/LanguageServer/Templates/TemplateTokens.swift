import Templating
import Text

extension TemplateAnalysis {
  /// What editors colour in a template.
  func tokens(_ lines: TextLines) -> [SemanticToken] {
    var tokens: [SemanticToken] = []
    let declared = Set(template.header.fields.filter(\.isDeclared).map(\.place.range))
    tokens += declared.map { SemanticToken(range: $0, kind: .variable, isDeclaration: true) }
    for line in HeaderLines(lines, HeaderSplit(source.units)).all where !declared.contains(line.key)
    {
      tokens.append(SemanticToken(range: line.key, kind: .property))
    }
    for (index, node) in tree.nodes.enumerated() {
      switch node.kind {
      case .variable(let name, _):
        tokens.append(SemanticToken(range: name.range, kind: .variable))
        for call in tree.filters[index] ?? [] {
          tokens.append(SemanticToken(range: call.nameRange, kind: .function))
          tokens += call.arguments.map {
            SemanticToken(range: $0.range, kind: $0.isNumber ? .number : .string)
          }
        }
      case .section(let name, _, _): tokens.append(SemanticToken(range: name.range, kind: .keyword))
      case .sectionEnd(let name?, _):
        tokens.append(SemanticToken(range: name.range, kind: .keyword))
      case .partial(let name, _):
        tokens.append(SemanticToken(range: name.range, kind: .namespace))
      case .comment: tokens.append(SemanticToken(range: node.range, kind: .comment))
      case .text, .delimiters, .sectionEnd(nil, _): continue
      }
    }
    return tokens
  }
}
