import Templating
import Text

extension LanguageServer {
  /// A name in a template, and everything it may refer to.
  struct NameQuery {
    let document: Document
    let template: TemplateAnalysis
    /// The files around it, in the texts that are open now.
    let files: TemplateFiles
    let place: TemplateNames.Place
    let index: TemplateIndex

    /// The files it concerns, with its places in them.
    var places: [(entry: TemplateIndex.Entry, places: [TemplateNames.Place])] {
      let entries =
        place.isPartial
        ? index.entries : index.sharing(field: place.key, from: document.file)
      return entries.map { entry in
        (
          entry,
          place.isPartial ? entry.places(ofPartial: place.key) : entry.places(ofField: place.key)
        )
      }.filter { !$0.1.isEmpty }
    }
  }

  /// The name at the request's position; nil where there is none.
  func nameQuery(_ params: JSON) throws(ResponseError) -> NameQuery? {
    let (document, offset) = try place(params)
    guard case .template(let template) = try analysis(of: document) else { return nil }
    let names = TemplateNames(template.source, template.template.header, template.tree)
    guard let place = names.place(at: offset) else { return nil }
    let files = templateFiles(template.workbench)
    let index = TemplateIndex(files, template.workbench.words, including: document)
    return NameQuery(
      document: document, template: template, files: files, place: place, index: index)
  }

  /// `textDocument/definition`: a field's declaration, or its first use; a partial's file.
  func definition(_ params: JSON) throws(ResponseError) -> JSON {
    guard let query = try nameQuery(params) else { return .null }
    if query.place.isPartial {
      guard let file = query.files.partial(query.place.key), !file.isEmbedded else {
        return .null
      }
      return .array([location(file.path, query.index, TextRange(0, 0))].compactMap(\.self))
    }
    let all = query.places
    let declared = all.flatMap { entry, places in
      places.filter { $0.kind == .declaration }.map { (entry, $0) }
    }
    let own = declared.filter { $0.0.file.path == query.document.file }
    var found = own.isEmpty ? declared : own
    if found.isEmpty, let first = all.first, let use = first.places.first {
      found = [(first.entry, use)]
    }
    return .array(found.compactMap { location($0.0.file.path, query.index, $0.1.range) })
  }

  /// `textDocument/references`
  func references(_ params: JSON) throws(ResponseError) -> JSON {
    guard let query = try nameQuery(params) else { return [] }
    let withDeclaration = params[path: "context", "includeDeclaration"]?.bool ?? true
    var found: [JSON] = []
    for (entry, places) in query.places {
      for place in places where withDeclaration || place.kind != .declaration {
        if let json = location(entry.file.path, query.index, place.range) { found.append(json) }
      }
    }
    return .array(found)
  }

  /// `textDocument/documentHighlight`
  func highlights(_ params: JSON) throws(ResponseError) -> JSON {
    guard let query = try nameQuery(params) else { return .null }
    let own = query.places.first { $0.entry.file.path == query.document.file }
    var writer = PositionWriter(query.document.lines)
    return .array(
      (own?.places ?? []).sorted { $0.range < $1.range }.map { place in
        .members([
          "range": writer.range(place.range), "kind": place.kind == .declaration ? 3 : 2,
        ])
      })
  }

  /// A place in a template's file; nil in an embedded one, which no editor can open.
  private func location(_ path: String, _ index: TemplateIndex, _ range: TextRange) -> JSON? {
    guard let entry = index.entries.first(where: { $0.file.path == path }), !entry.file.isEmbedded
    else { return nil }
    let lines = TextLines(entry.source.units, encoding: encoding)
    let address = path.hasPrefix("/") ? uri(path: path) : path
    return .members(["uri": .string(address), "range": lines.json(range)])
  }
}
