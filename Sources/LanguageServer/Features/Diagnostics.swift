import Linting
import Text

extension LanguageServer {
  /// Everything that is wrong in a document.
  func diagnostics(of document: Document) -> [Diagnostic] {
    switch analysis(of: document) {
    case .draft(let draft): draft.diagnostics
    case .template(let template): template.diagnostics
    case .configuration(let configuration): configuration.diagnostics
    case .other: []
    }
  }

  /// Pushes a document's findings.
  func publish(_ document: Document) {
    notify(
      "textDocument/publishDiagnostics",
      .members([
        "uri": .string(document.uri),
        "version": document.version.map(JSON.int),
        "diagnostics": json(diagnostics(of: document), document),
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
    return .members(["kind": "full", "items": json(diagnostics(of: document), document)])
  }

  func json(_ diagnostics: [Diagnostic], _ document: Document) -> JSON {
    var writer = PositionWriter(document.lines)
    return .array(diagnostics.map { json($0, &writer) })
  }

  func json(_ diagnostic: Diagnostic, _ writer: inout PositionWriter) -> JSON {
    let text = [diagnostic.message, diagnostic.advice].compactMap { $0?[language] }
    return .members([
      "range": writer.range(diagnostic.range),
      "severity": .int(diagnostic.severity.lspNumber),
      "code": .string(diagnostic.rule),
      "codeDescription": client.describesCodes && Rule.all.contains { $0.id == diagnostic.rule }
        ? .members(["href": .string(RuleDocument.uri(of: diagnostic.rule))]) : nil,
      "source": "kijitsu",
      "message": .string(text.joined(separator: "\n")),
    ])
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
