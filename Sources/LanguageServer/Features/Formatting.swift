import Text

extension LanguageServer {
  /// `textDocument/formatting`: the width fold.
  func formatting(_ params: JSON) throws(ResponseError) -> JSON {
    let document = try document(params)
    return Self.json(try formattingEdits(document), document.lines)
  }

  /// `textDocument/rangeFormatting`
  func rangeFormatting(_ params: JSON) throws(ResponseError) -> JSON {
    let document = try document(params)
    let range = try document.lines.range(params["range"]).range
    let edits = try formattingEdits(document).filter { range.contains($0.range) }
    return Self.json(edits, document.lines)
  }

  private func formattingEdits(_ document: Document) throws(ResponseError) -> [Edit] {
    switch try analysis(of: document) {
    case .draft(let draft): DraftFormatter(draft, document.lines).edits
    case .template(let template): template.formattingEdits
    case .configuration, .other: []
    }
  }
}
