import Text

extension LanguageServer {
  /// `textDocument/didOpen`
  func didOpen(_ params: JSON) throws(ResponseError) {
    let item = params["textDocument"]
    guard let uri = item?["uri"]?.string, let text = item?["text"]?.string else {
      throw ResponseError(.invalidParams, "textDocument has a uri and a text")
    }
    documents[uri] = Document(
      uri: uri, languageID: item?["languageId"]?.string ?? "", version: item?["version"]?.int,
      text: text, encoding: encoding)
    changed(uri)
  }

  /// `textDocument/didChange`: the changes are made one after the other; the text is looked at later,
  /// when no newer change waits.
  func didChange(_ params: JSON) throws(ResponseError) {
    let document = try document(params)
    let version = params[path: "textDocument", "version"]?.int
    if let version, let known = document.version, version <= known {
      host.log("version \(version) of \(document.uri) comes after \(known)")
    }
    defer { changed(document.uri) }
    for change in params["contentChanges"]?.array ?? [] {
      guard let text = change["text"]?.string else {
        throw ResponseError(.invalidParams, "a change has a text")
      }
      guard let json = change["range"], !json.isNull else {
        document.replace(nil, with: text)
        continue
      }
      let (range, isInside) = try document.lines.range(json)
      if !isInside { host.log("a change lies outside \(document.uri)") }
      document.replace(range, with: text)
    }
    document.setVersion(version ?? document.version)
  }

  /// `textDocument/didSave`: others may depend on the file.
  func didSave(_ params: JSON) throws(ResponseError) {
    let document = try document(params)
    if let path = document.path, matters(path) { reload() }
  }

  /// `textDocument/didClose`: takes its findings back.
  func didClose(_ params: JSON) throws(ResponseError) {
    let document = try document(params)
    documents[document.uri] = nil
    unpublished.removeAll { $0 == document.uri }
    if !isPulled {
      let empty = JSON.members(["uri": .string(document.uri), "diagnostics": []])
      notify("textDocument/publishDiagnostics", empty)
    }
  }

  /// The open document that a request is about.
  func document(_ params: JSON) throws(ResponseError) -> Document {
    guard let uri = params[path: "textDocument", "uri"]?.string else {
      throw ResponseError(.invalidParams, "textDocument has a uri")
    }
    guard let document = documents[uri] else {
      throw ResponseError(.invalidParams, "not open: \(uri)")
    }
    return document
  }

  private func changed(_ uri: String) {
    unpublished.removeAll { $0 == uri }
    unpublished.append(uri)
  }
}
