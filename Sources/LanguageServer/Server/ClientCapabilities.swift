import Text

/// What the client can do, as far as the server asks.
struct ClientCapabilities: Sendable {
  private let json: JSON

  init(_ json: JSON = .null) { self.json = json }

  private func flag(_ path: String...) -> Bool {
    var value = json
    for name in path {
      guard let next = value[name] else { return false }
      value = next
    }
    return value.bool ?? !value.isNull
  }

  private func texts(_ parent: JSON?, _ name: String) -> [String] {
    parent?[name]?.array?.compactMap(\.string) ?? []
  }

  private var document: JSON? { json["textDocument"] }
  private var workspace: JSON? { json["workspace"] }

  /// The first unit of columns it names that the server knows; UTF-16 when it names none.
  var positionEncoding: PositionEncoding {
    texts(json["general"], "positionEncodings").lazy.compactMap(PositionEncoding.init).first
      ?? .utf16
  }

  var describesCodes: Bool {
    flag("textDocument", "publishDiagnostics", "codeDescriptionSupport")
  }
  var pullsDiagnostics: Bool { flag("textDocument", "diagnostic") }
  var hasActionLiterals: Bool { flag("textDocument", "codeAction", "codeActionLiteralSupport") }
  var hasPreferredActions: Bool { flag("textDocument", "codeAction", "isPreferredSupport") }
  var hasSnippets: Bool { flag("textDocument", "completion", "completionItem", "snippetSupport") }
  /// Whether it knows more kinds than those of the protocol's first version, 1 to 18.
  var knowsNewCompletionKinds: Bool {
    flag("textDocument", "completion", "completionItemKind", "valueSet")
  }
  var knowsNewSymbolKinds: Bool { flag("textDocument", "documentSymbol", "symbolKind", "valueSet") }
  var preparesRename: Bool { flag("textDocument", "rename", "prepareSupport") }
  var nestsSymbols: Bool {
    flag("textDocument", "documentSymbol", "hierarchicalDocumentSymbolSupport")
  }
  var foldsLinesOnly: Bool { flag("textDocument", "foldingRange", "lineFoldingOnly") }
  var hasDocumentChanges: Bool { flag("workspace", "workspaceEdit", "documentChanges") }
  var renamesFiles: Bool {
    texts(workspace?["workspaceEdit"], "resourceOperations").contains("rename")
      && hasDocumentChanges
  }
  var appliesEdits: Bool { flag("workspace", "applyEdit") }
  var hasConfiguration: Bool { flag("workspace", "configuration") }
  var showsContent: Bool { flag("workspace", "textDocumentContent") }
  var showsDocuments: Bool { flag("window", "showDocument", "support") }
  var refreshesLenses: Bool { flag("workspace", "codeLens", "refreshSupport") }
  var refreshesHints: Bool { flag("workspace", "inlayHint", "refreshSupport") }
  var refreshesDiagnostics: Bool { flag("workspace", "diagnostics", "refreshSupport") }
  var registersWatchedFiles: Bool {
    flag("workspace", "didChangeWatchedFiles", "dynamicRegistration")
  }
  var registersConfiguration: Bool {
    flag("workspace", "didChangeConfiguration", "dynamicRegistration")
  }

  /// Whether hovers may be Markdown.
  var hoversMarkdown: Bool {
    texts(document?["hover"], "contentFormat").first == "markdown"
  }
  /// Whether the documentation of completion items may be Markdown.
  var documentsMarkdown: Bool {
    texts(document?["completion"]?["completionItem"], "documentationFormat").first == "markdown"
  }
}
