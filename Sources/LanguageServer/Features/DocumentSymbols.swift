import Text

/// An entry of a document's outline.
struct OutlineEntry {
  /// The protocol's numbers.
  enum Kind: Int {
    case module = 2, property = 7, field = 8, function = 12, string = 15, key = 20, event = 24

    /// The nearest of the kinds that every client knows.
    var simple: Kind {
      switch self {
      case .key: .property
      case .event: .string
      default: self
      }
    }
  }

  let name: String
  var detail: String?
  var kind: Kind
  let range: TextRange
  let selection: TextRange
  var children: [OutlineEntry] = []

  /// The same with kinds that every client knows.
  var simple: OutlineEntry {
    var entry = self
    entry.kind = kind.simple
    entry.children = children.map(\.simple)
    return entry
  }
}

extension LanguageServer {
  /// `textDocument/documentSymbol`
  func documentSymbols(_ params: JSON) throws(ResponseError) -> JSON {
    let document = try document(params)
    var outline: [OutlineEntry] =
      switch try analysis(of: document) {
      case .draft(let draft): DraftOutline(draft: draft, language: language).entries
      case .template(let template): template.outline
      case .configuration, .other: []
      }
    if !client.knowsNewSymbolKinds { outline = outline.map(\.simple) }
    var writer = PositionWriter(document.lines)
    if client.nestsSymbols { return .array(outline.map { Self.json($0, &writer) }) }
    var flat: [JSON] = []
    for entry in outline { Self.flatten(entry, nil, document, &writer, &flat) }
    return .array(flat)
  }

  private static func json(_ entry: OutlineEntry, _ writer: inout PositionWriter) -> JSON {
    let children =
      entry.children.isEmpty ? nil : JSON.array(entry.children.map { json($0, &writer) })
    return .members([
      "name": .string(entry.name), "detail": entry.detail.map(JSON.string),
      "kind": .int(entry.kind.rawValue), "range": writer.range(entry.range),
      "selectionRange": writer.range(entry.selection), "children": children,
    ])
  }

  private static func flatten(
    _ entry: OutlineEntry, _ container: String?, _ document: Document,
    _ writer: inout PositionWriter, _ flat: inout [JSON]
  ) {
    flat.append(
      .members([
        "name": .string(entry.name), "kind": .int(entry.kind.rawValue),
        "location": .members([
          "uri": .string(document.uri), "range": writer.range(entry.range),
        ]),
        "containerName": container.map(JSON.string),
      ]))
    for child in entry.children { flatten(child, entry.name, document, &writer, &flat) }
  }
}
