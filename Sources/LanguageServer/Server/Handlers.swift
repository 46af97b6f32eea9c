import Text

extension LanguageServer {
  typealias RequestHandler =
    @Sendable (isolated LanguageServer, JSON) throws(ResponseError) -> JSON
  typealias NotificationHandler =
    @Sendable (isolated LanguageServer, JSON) throws(ResponseError) -> Void

  /// Every request the server answers, by its method.
  static let requests: [String: RequestHandler] = [
    "shutdown": { server, _ throws(ResponseError) in server.shutdown() },
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
