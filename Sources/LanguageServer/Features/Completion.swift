import Text

/// One thing to complete; always with an explicit edit and filter text.
struct CompletionItem {
  /// The protocol's numbers.
  enum Kind: Int {
    case function = 3, field = 5, module = 9, property = 10, value = 12, snippet = 15, file = 17,
      constant = 21

    /// The nearest of the kinds that every client knows.
    var simple: Kind { self == .constant ? .value : self }
  }

  let label: String
  let kind: Kind
  var detail: String?
  /// Markdown.
  var documentation: String?
  /// What the client compares with the text in `range`.
  let filterText: String
  let range: TextRange
  var newText: String
  var isSnippet = false
  /// Further edits, such as of a full-width opening.
  var edits: [Edit] = []

  /// The same with a text in front of what is inserted.
  func led(by lead: String) -> CompletionItem {
    var item = self
    item.newText = lead + newText
    return item
  }
}

extension LanguageServer {
  /// `textDocument/completion`
  func completion(_ params: JSON) throws(ResponseError) -> JSON {
    let (document, offset) = try place(params)
    let items: [CompletionItem] =
      switch try analysis(of: document) {
      case .draft(let draft):
        DraftCompletion(draft: draft, lines: document.lines, offset: offset, language: language)
          .items(templates: templateFiles(draft.workbench), snippets: client.hasSnippets)
      case .template(let template):
        TemplateCompletion(
          template, templateFiles(template.workbench), document.lines, offset, language
        ).items
      case .configuration, .other: []
      }
    var writer = PositionWriter(document.lines)
    var list: [JSON] = []
    for item in items { list.append(json(item, order: list.count, &writer)) }
    // A snippet is found by what has been typed so far, so that the client must ask again.
    let isIncomplete = items.contains { $0.kind == .snippet }
    return .members(["isIncomplete": .bool(isIncomplete), "items": .array(list)])
  }

  private func json(_ item: CompletionItem, order: Int, _ writer: inout PositionWriter) -> JSON {
    let documentation = item.documentation.map {
      markup($0, isMarkdown: client.documentsMarkdown)
    }
    let digits = String(order)
    return .members([
      "label": .string(item.label),
      "kind": .int((client.knowsNewCompletionKinds ? item.kind : item.kind.simple).rawValue),
      "detail": item.detail.map(JSON.string), "documentation": documentation,
      "sortText": .string(String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits),
      "filterText": .string(item.filterText),
      "insertTextFormat": item.isSnippet ? 2 : 1,
      "textEdit": writer.edit(Edit(range: item.range, text: item.newText)),
      "additionalTextEdits": item.edits.isEmpty
        ? nil : .array(item.edits.map { writer.edit($0) }),
    ])
  }
}
