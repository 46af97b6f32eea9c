import Text

extension LanguageServer {
  /// `textDocument/hover`
  func hover(_ params: JSON) throws(ResponseError) -> JSON {
    let (document, offset) = try place(params)
    let found: (markdown: String, range: TextRange)? =
      switch try analysis(of: document) {
      case .draft(let draft): DraftHover(draft: draft, language: language).hover(at: offset)
      case .template(let template):
        template.hover(
          at: offset,
          index: {
            TemplateIndex(
              templateFiles(template.workbench), template.workbench.words, including: document)
          }, language: language)
      case .configuration, .other: nil
      }
    guard let found else { return .null }
    return .members([
      "contents": markup(found.markdown, isMarkdown: client.hoversMarkdown),
      "range": document.lines.json(found.range),
    ])
  }
}
