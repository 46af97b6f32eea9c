import Text

extension LanguageServer {
  /// What the server offers this client.
  var capabilities: JSON {
    .members([
      "positionEncoding": .string(encoding.rawValue),
      "textDocumentSync": .members([
        "openClose": true, "change": 2, "save": .members(["includeText": false]),
      ]),
      "diagnosticProvider": client.pullsDiagnostics
        ? .members([
          "identifier": "kijitsu", "interFileDependencies": true, "workspaceDiagnostics": false,
        ]) : nil,
      "workspace": .members([
        "workspaceFolders": .members(["supported": true, "changeNotifications": true])
      ]),
    ])
  }
}
