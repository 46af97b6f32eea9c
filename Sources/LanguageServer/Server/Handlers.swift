import Text

extension LanguageServer {
  typealias RequestHandler =
    @Sendable (isolated LanguageServer, JSON) throws(ResponseError) -> JSON
  typealias NotificationHandler =
    @Sendable (isolated LanguageServer, JSON) throws(ResponseError) -> Void

  /// Every request the server answers, by its method.
  static let requests: [String: RequestHandler] = [
    "shutdown": { server, _ throws(ResponseError) in server.shutdown() },
    "textDocument/codeAction": { server, params throws(ResponseError) in
      try server.codeActions(params)
    },
    "textDocument/codeLens": { server, params throws(ResponseError) in
      try server.codeLenses(params)
    },
    "textDocument/completion": { server, params throws(ResponseError) in
      try server.completion(params)
    },
    "textDocument/definition": { server, params throws(ResponseError) in
      try server.definition(params)
    },
    "textDocument/documentHighlight": { server, params throws(ResponseError) in
      try server.highlights(params)
    },
    "textDocument/documentLink": { server, params throws(ResponseError) in
      try server.documentLinks(params)
    },
    "textDocument/documentSymbol": { server, params throws(ResponseError) in
      try server.documentSymbols(params)
    },
    "textDocument/foldingRange": { server, params throws(ResponseError) in
      try server.foldingRanges(params)
    },
    "textDocument/formatting": { server, params throws(ResponseError) in
      try server.formatting(params)
    },
    "textDocument/hover": { server, params throws(ResponseError) in try server.hover(params) },
    "textDocument/inlayHint": { server, params throws(ResponseError) in
      try server.inlayHints(params)
    },
    "textDocument/onTypeFormatting": { server, params throws(ResponseError) in
      try server.onTypeFormatting(params)
    },
    "textDocument/prepareRename": { server, params throws(ResponseError) in
      try server.prepareRename(params)
    },
    "textDocument/rangeFormatting": { server, params throws(ResponseError) in
      try server.rangeFormatting(params)
    },
    "textDocument/references": { server, params throws(ResponseError) in
      try server.references(params)
    },
    "textDocument/rename": { server, params throws(ResponseError) in try server.rename(params) },
    "textDocument/semanticTokens/full": { server, params throws(ResponseError) in
      try server.semanticTokens(params)
    },
    "workspace/executeCommand": { server, params throws(ResponseError) in
      try server.executeCommand(params)
    },
    "workspace/textDocumentContent": { server, params throws(ResponseError) in
      try server.textDocumentContent(params)
    },
    "textDocument/diagnostic": { server, params throws(ResponseError) in
      try server.pullDiagnostics(params)
    },
  ]

  /// Every notification the server acts on, by its method.
  static let notifications: [String: NotificationHandler] = [
    "initialized": { server, _ throws(ResponseError) in server.initialized() },
    "textDocument/didOpen": { server, params throws(ResponseError) in
      try server.didOpen(params)
    },
    "textDocument/didChange": { server, params throws(ResponseError) in
      try server.didChange(params)
    },
    "textDocument/didSave": { server, params throws(ResponseError) in
      try server.didSave(params)
    },
    "textDocument/didClose": { server, params throws(ResponseError) in
      try server.didClose(params)
    },
    "workspace/didChangeConfiguration": { server, params throws(ResponseError) in
      server.didChangeConfiguration(params)
    },
    "workspace/didChangeWatchedFiles": { server, params throws(ResponseError) in
      server.didChangeWatchedFiles(params)
    },
    "workspace/didChangeWorkspaceFolders": { server, params throws(ResponseError) in
      server.didChangeFolders(params)
    },
  ]
}
