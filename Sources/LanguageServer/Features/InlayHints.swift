import Dates
import Linting
import Text

extension LanguageServer {
  /// `textDocument/inlayHint`: the day behind 3日以内.
  func inlayHints(_ params: JSON) throws(ResponseError) -> JSON {
    let document = try document(params)
    let range = try document.lines.range(params["range"]).range
    guard settings.showsInlayHints else { return [] }
    switch try analysis(of: document) {
    case .draft(let draft): return dateHints(draft, document, range)
    case .template(let template):
      var writer = PositionWriter(document.lines)
      return .array(
        template.hints.filter { range.touches($0.offset) }.map { hint in
          Self.hint(hint.text, at: hint.offset, &writer)
        })
    case .configuration, .other: return []
    }
  }

  private func dateHints(_ draft: DraftAnalysis, _ document: Document, _ range: TextRange) -> JSON {
    var writer = PositionWriter(document.lines)
    var hints: [JSON] = []
    for mention in draft.dates {
      let date = mention.expression
      let offset = date.range.end + draft.bodyStart
      guard range.touches(offset), let hint = date.hint(draft.context, draft.workbench.writer)
      else { continue }
      hints.append(Self.hint(hint, at: offset, &writer))
    }
    return .array(hints)
  }

  private static func hint(_ label: String, at offset: Int, _ writer: inout PositionWriter) -> JSON
  {
    .members([
      "position": writer.position(offset), "label": .string(label), "paddingLeft": true,
    ])
  }
}
