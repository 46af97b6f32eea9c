import Text

extension LanguageServer {
  /// A `WorkspaceEdit` of one document.
  func workspaceEdit(_ edits: [Edit], in document: Document) -> JSON {
    workspaceEdit([(document.uri, document.lines, edits)])
  }

  /// A `WorkspaceEdit` of several files, in the shape that the client takes.
  func workspaceEdit(
    _ files: [(uri: String, lines: TextLines, edits: [Edit])],
    renaming: [(old: String, new: String)] = []
  ) -> JSON {
    guard client.hasDocumentChanges else {
      return .members([
        "changes": .object(files.map { ($0.uri, Self.json($0.edits, $0.lines)) })
      ])
    }
    var changes = files.map { file in
      let version = documents[file.uri]?.version.map(JSON.int) ?? .null
      return JSON.members([
        "textDocument": .members(["uri": .string(file.uri), "version": version]),
        "edits": Self.json(file.edits, file.lines),
      ])
    }
    changes += renaming.map { old, new in
      .members(["kind": "rename", "oldUri": .string(old), "newUri": .string(new)])
    }
    return .members(["documentChanges": .array(changes)])
  }

  /// `TextEdit[]`, in the order of the text.
  static func json(_ edits: [Edit], _ lines: TextLines) -> JSON {
    var writer = PositionWriter(lines)
    return .array(edits.sorted { $0.range < $1.range }.map { writer.edit($0) })
  }
}
