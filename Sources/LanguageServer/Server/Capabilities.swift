import Text

extension LanguageServer {
  /// What the server offers this client.
  var capabilities: JSON {
    .members([
      "positionEncoding": .string(encoding.rawValue),
      "textDocumentSync": .members([
        "openClose": true, "change": 2, "save": .members(["includeText": false]),
      ]),
      "completionProvider": .members([
        "triggerCharacters": ["{", "｛", "|", "｜", ">", "＞", "#", "＃", "/", ":", "："],
        "resolveProvider": false,
      ]),
      "hoverProvider": true,
      "definitionProvider": true,
      "referencesProvider": true,
      "documentHighlightProvider": true,
      "renameProvider": client.preparesRename ? .members(["prepareProvider": true]) : true,
      "documentSymbolProvider": true,
      "foldingRangeProvider": true,
      "documentLinkProvider": .members(["resolveProvider": false]),
      "codeActionProvider": client.hasActionLiterals
        ? .members(["codeActionKinds": ["quickfix", "source.fixAll", "refactor"]]) : true,
      "codeLensProvider": .members(["resolveProvider": false]),
      "inlayHintProvider": true,
      "semanticTokensProvider": .members([
        "legend": Self.tokenLegend, "full": true, "range": false,
      ]),
      "documentFormattingProvider": true,
      "documentRangeFormattingProvider": true,
      "documentOnTypeFormattingProvider": .members([
        "firstTriggerCharacter": "｛", "moreTriggerCharacter": ["｝", "{", "}"],
      ]),
      "executeCommandProvider": .members(["commands": .texts(Command.allCases.map(\.rawValue))]),
      "diagnosticProvider": client.pullsDiagnostics
        ? .members([
          "identifier": "kijitsu", "interFileDependencies": true, "workspaceDiagnostics": false,
        ]) : nil,
      "workspace": .members([
        "workspaceFolders": .members(["supported": true, "changeNotifications": true]),
        "textDocumentContent": client.showsContent
          ? .members(["schemes": .texts([Preview.scheme, RuleDocument.scheme])]) : nil,
      ]),
    ])
  }
}
