import Linting
import Text

extension LanguageServer {
  /// Everything that is wrong in a document.
  func diagnostics(of document: Document) throws(ResponseError) -> [Diagnostic] {
    switch try analysis(of: document) {
    case .draft(let draft): draft.diagnostics
    case .template(let template): template.diagnostics
    case .configuration(let configuration): configuration.diagnostics
    case .other: []
    }
  }

  /// The next document whose findings must be told; nil when there is none.
  package func takeUnpublished() -> String? {
    unpublished.isEmpty ? nil : unpublished.removeFirst()
  }

  /// Pushes a document's findings; when it is interrupted, they are left for later.
  package func publish(_ uri: String) {
    guard !isPulled, let document = documents[uri] else { return }
    guard let diagnostics = try? diagnostics(of: document) else { return mark(uri) }
    notify(
      "textDocument/publishDiagnostics",
      .members([
        "uri": .string(document.uri),
        "version": document.version.map(JSON.int),
        "diagnostics": json(diagnostics, document),
      ]))
  }

  /// `textDocument/diagnostic`: from the first time on nothing is pushed, so that the client does not
  /// show everything twice.
  func pullDiagnostics(_ params: JSON) throws(ResponseError) -> JSON {
    let document = try document(params)
    if !isPulled {
      isPulled = true
      for uri in documents.keys.sorted() where !unpublished.contains(uri) {
        let empty = JSON.members(["uri": .string(uri), "diagnostics": []])
        notify("textDocument/publishDiagnostics", empty)
      }
    }
    unpublished.removeAll { $0 == document.uri }
    return .members(["kind": "full", "items": json(try diagnostics(of: document), document)])
  }

  /// More findings than this are told in number only.
  static let maximumDiagnostics = 1000

  func json(_ diagnostics: [Diagnostic], _ document: Document) -> JSON {
    var writer = PositionWriter(document.lines)
    let told = diagnostics.prefix(Self.maximumDiagnostics)
    var list = told.map { json($0, &writer) }
    if let next = diagnostics.dropFirst(told.count).first {
      let rest = Self.rest(diagnostics.count - told.count, from: next.range.start)
      list.append(json(rest, &writer))
    }
    return .array(list)
  }

  /// Stands for the findings that are left out.
  private static func rest(_ count: Int, from offset: Int) -> Diagnostic {
    Diagnostic(
      rule: "too-many", severity: .info, range: TextRange(offset, offset),
      message: Message(
        ja: "指摘が多いため、ここから先の\(count)件は表示していません。",
        en: "There are \(count) more findings from here on, which are not shown."))
  }

  func json(_ diagnostic: Diagnostic, _ writer: inout PositionWriter) -> JSON {
    var line = JSONLine()
    line.append(#"{"range":{"start":"#)
    line.append(writer.place(diagnostic.range.start))
    line.append(#","end":"#)
    line.append(writer.place(diagnostic.range.end))
    line.append(#"},"severity":"#)
    line.append(diagnostic.severity.lspNumber)
    line.append(#","code":""#)
    line.append(inString: diagnostic.rule)
    if client.describesCodes, client.showsContent,
      Rule.all.contains(where: { $0.id == diagnostic.rule })
    {
      line.append(#"","codeDescription":{"href":""#)
      line.append(inString: RuleDocument.uri(of: diagnostic.rule))
      line.append(#""},"source":"kijitsu","message":""#)
    } else {
      line.append(#"","source":"kijitsu","message":""#)
    }
    line.append(inString: diagnostic.message[language])
    if let advice = diagnostic.advice {
      line.append(#"\n"#)
      line.append(inString: advice[language])
    }
    line.append(#""}"#)
    return .written(line)
  }
}

extension JSONLine {
  fileprivate mutating func append(_ place: (line: Int, column: Int)) {
    append(#"{"line":"#)
    append(place.line)
    append(#","character":"#)
    append(place.column)
    append("}")
  }
}

extension Severity {
  /// 1 error, 2 warning, 3 information.
  var lspNumber: Int {
    switch self {
    case .error: 1
    case .warning: 2
    case .info: 3
    }
  }
}
