import Linting
import Text

extension LanguageServer {
  /// `textDocument/codeLens`: the summary over a draft's first line.
  func codeLenses(_ params: JSON) throws(ResponseError) -> JSON {
    let document = try document(params)
    guard settings.showsCodeLens else { return [] }
    switch try analysis(of: document) {
    case .draft(let draft):
      guard !draft.file.body.units.isEmpty else { return [] }
      return .array(
        DraftSummary(draft: draft, language: language).lines.map { line in
          lens(line.text, at: line.range?.start ?? draft.bodyStart, top: draft.bodyStart, document)
        })
    case .template(let template):
      guard !template.isPartial else { return [] }
      let title = Message(ja: "見本を見る", en: "Preview")[language]
      return [
        .members([
          "range": document.lines.json(TextRange(0, 0)),
          "command": .members([
            "title": .string(title), "command": "kijitsu.preview",
            "arguments": [.string(document.uri)],
          ]),
        ])
      ]
    case .configuration, .other: return []
    }
  }

  private func lens(_ title: String, at offset: Int, top: Int, _ document: Document) -> JSON {
    .members([
      "range": document.lines.json(TextRange(top, top)),
      "command": .members([
        "title": .string(title), "command": "kijitsu.summary",
        "arguments": [.string(document.uri), document.lines.json(offset)],
      ]),
    ])
  }
}
