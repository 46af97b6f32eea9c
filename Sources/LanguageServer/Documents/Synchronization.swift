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
      text: text, encoding: encoding, realPath: host.realPath)
    if let document = documents[uri] { changed(document) }
  }

  /// `textDocument/didChange`: the changes are made one after the other, or none if one is ill-shaped;
  /// the text is looked at later, when no newer change waits.
  func didChange(_ params: JSON) throws(ResponseError) {
    let document = try document(params)
    let version = params[path: "textDocument", "version"]?.int
    if let version, let known = document.version, version <= known {
      host.log("version \(version) of \(document.uri) comes after \(known)")
    }
    var changes: [ContentChange] = []
    for json in params["contentChanges"]?.array ?? [] { changes.append(try ContentChange(json)) }
    for change in changes {
      let place = change.range.map { document.lines.range($0) }
      if place?.isInside == false { host.log("a change lies outside \(document.uri)") }
      document.replace(place?.range, with: change.text)
    }
    document.setVersion(version ?? document.version)
    changed(document)
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
    forgetDependents(of: document)
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

  private func changed(_ document: Document) {
    mark(document.uri)
    forgetDependents(of: document)
  }

  /// What is known of the templates that include a document is no longer true.
  private func forgetDependents(of document: Document) {
    outdatePreviews(of: document.file)
    for other in documents.values.sorted(by: { $0.uri < $1.uri })
    where other !== document && other.includes(document.file) {
      other.forget()
      mark(other.uri)
      isPullOutdated = true
    }
  }

  /// Notes that a document's findings must be told.
  func mark(_ uri: String) {
    unpublished.removeAll { $0 == uri }
    unpublished.append(uri)
  }
}
