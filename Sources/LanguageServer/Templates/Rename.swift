import Templating
import Text

extension LanguageServer {
  /// `textDocument/prepareRename`
  func prepareRename(_ params: JSON) throws(ResponseError) -> JSON {
    guard let query = try nameQuery(params) else { return .null }
    return .members([
      "range": query.document.lines.json(query.place.range),
      "placeholder": .string(query.place.text),
    ])
  }

  /// `textDocument/rename`: a field in all files that share it; a partial with its file.
  func rename(_ params: JSON) throws(ResponseError) -> JSON {
    guard let query = try nameQuery(params) else { return .null }
    guard let name = params["newName"]?.string else {
      throw ResponseError(.invalidParams, "newName is missing")
    }
    try checkName(name, query)
    var files: [(uri: String, lines: TextLines, edits: [Edit])] = []
    for (entry, places) in query.places {
      guard !entry.file.isEmbedded else {
        if query.place.isPartial { continue }
        throw failure(
          Message(
            ja: "組み込みの「\(entry.file.name)」も同じ項目を使っているので、名前を変えられません。",
            en: "The embedded \(entry.file.name) uses the same field."))
      }
      let path = entry.file.path
      files.append(
        (
          path.hasPrefix("/") ? uri(path: path) : path,
          TextLines(entry.source.units, encoding: encoding),
          places.map { Edit(range: $0.range, text: name) }
        ))
    }
    guard query.place.isPartial else { return workspaceEdit(files) }
    return workspaceEdit(files, renaming: [try renaming(query, to: name)])
  }

  private func renaming(_ query: NameQuery, to name: String) throws(ResponseError) -> (
    old: String, new: String
  ) {
    guard let file = query.files.partial(query.place.key), !file.isEmbedded,
      let slash = file.path.lastIndex(of: "/")
    else {
      throw failure(
        Message(ja: "この部品のファイルは変えられません。", en: "The file of this partial cannot be renamed."))
    }
    guard client.renamesFiles else {
      throw failure(
        Message(
          ja: "このエディタはファイル名の変更に対応していないので、部品の名前を変えられません。",
          en: "This editor cannot rename files, so the partial keeps its name."))
    }
    let new = file.path[...slash] + name + ".txt"
    return (uri(path: file.path), FileURI.uri(String(new)))
  }

  private func checkName(_ name: String, _ query: NameQuery) throws(ResponseError) {
    guard NewName(name).isFit else {
      throw failure(
        Message(
          ja: "「\(name)」は名前に使えません。空白やかっこ、記号のない名前にしてください。",
          en: "'\(name)' cannot be a name: no blanks, brackets or signs, please."))
    }
    let key = FieldName.key(name)
    guard key != query.place.key else { return }
    let isTaken =
      query.place.isPartial
      ? query.files.partial(key) != nil
      : query.places.contains { entry, _ in !entry.places(ofField: key).isEmpty }
    guard !isTaken else {
      throw failure(
        Message(ja: "「\(name)」はすでに使われています。", en: "'\(name)' is already in use."))
    }
  }

  func failure(_ message: Message) -> ResponseError {
    ResponseError(.requestFailed, message[language])
  }
}
