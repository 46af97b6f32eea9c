import Text

/// A stretch of text with a meaning that editors colour.
struct SemanticToken {
  /// The order is the legend.
  enum Kind: Int, CaseIterable {
    case property, string, number, comment, variable, keyword, function, macro, namespace

    var name: String { String(describing: self) }
  }

  let range: TextRange
  let kind: Kind
  var isDeclaration = false
}

extension LanguageServer {
  static let tokenLegend = JSON.members([
    "tokenTypes": .texts(SemanticToken.Kind.allCases.map(\.name)),
    "tokenModifiers": ["declaration"],
  ])

  /// `textDocument/semanticTokens/full`
  func semanticTokens(_ params: JSON) throws(ResponseError) -> JSON {
    let document = try document(params)
    let tokens: [SemanticToken] =
      switch try analysis(of: document) {
      case .draft(let draft): DraftTokens(draft, document.lines).tokens
      case .template(let template): template.tokens(document.lines)
      case .configuration, .other: []
      }
    return .members(["data": .array(Self.encode(tokens, document.lines).map(JSON.int))])
  }

  /// Five numbers a token, each line and column counted from the token before; none overlap and none
  /// runs over a line's end.
  static func encode(_ tokens: [SemanticToken], _ lines: TextLines) -> [Int] {
    var data: [Int] = []
    var (line, column, end) = (0, 0, 0)
    for token in tokens.sorted(by: { $0.range < $1.range }) {
      guard token.range.start >= end, !token.range.isEmpty else { continue }
      for number in lines.line(of: token.range.start)...lines.line(of: token.range.end) {
        let whole = lines.range(ofLine: number)
        let part = TextRange(
          max(whole.start, token.range.start), min(whole.end, token.range.end))
        guard part.start < part.end else { continue }
        let start = lines.column(of: part.start, line: number)
        data += [
          number - line, number == line ? start - column : start, lines.columns(part),
          token.kind.rawValue, token.isDeclaration ? 1 : 0,
        ]
        (line, column) = (number, start)
      }
      end = token.range.end
    }
    return data
  }
}
