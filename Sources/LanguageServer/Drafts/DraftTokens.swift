import Dates
import Linting
import Text

/// What editors colour in a draft: the header, quotes, dates and unfilled holes.
struct DraftTokens {
  private(set) var tokens: [SemanticToken] = []

  init(_ draft: DraftAnalysis, _ lines: TextLines) {
    for line in HeaderLines(lines, draft.file.split).all {
      tokens.append(SemanticToken(range: line.key, kind: .property))
      tokens.append(SemanticToken(range: TextRange(line.valueStart, line.end), kind: .string))
    }
    let quotes = draft.quotes
    tokens += quotes.map { SemanticToken(range: $0, kind: .comment) }
    let start = draft.bodyStart
    let dates = draft.dates.map(\.expression).filter { $0.kind != .vague }
    let marked =
      dates.map { SemanticToken(range: $0.range.shifted(by: start), kind: .number) }
      + draft.result.analysis.placeholders.map {
        SemanticToken(range: $0.range.shifted(by: start), kind: .macro)
      }
    tokens += marked.filter { token in !quotes.contains { $0.overlaps(token.range) } }
  }
}
