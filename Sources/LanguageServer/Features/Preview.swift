import Templating
import Text

/// The address of previews, which the client can open like files: `kijitsu-preview:///w/挨拶.txt` for a
/// file, `kijitsu-preview:///thanks` for the id or title of a template; both percent-encoded.
enum Preview {
  static let scheme = "kijitsu-preview"

  /// - Parameter template: an address, a path, an id or a title.
  static func uri(of template: String) -> String {
    let path = FileURI.path(template) ?? template
    return scheme + FileURI.uri(path.hasPrefix("/") ? path : "/" + path).dropFirst(4)
  }

  /// The path behind an address, whose first slash an id or a title does not have.
  static func path(_ uri: String) -> String? {
    guard uri.hasPrefix(scheme + ":") else { return nil }
    return FileURI.path("file:///" + uri.dropFirst(scheme.count + 1).drop { $0 == "/" })
  }
}

extension LanguageServer {
  /// `kijitsu.preview`: the text with ⟦期限⟧ where values belong; returned, and shown as the client can.
  func preview(_ first: JSON, _ second: JSON?) throws(ResponseError) -> JSON {
    let name = first["template"] ?? first["uri"] ?? first
    let (template, workbench) = try template(name)
    let text = try previewText(template, workbench, first["values"] ?? second)
    if client.showsContent, client.showsDocuments, let uri = name.string {
      ask(
        "window/showDocument",
        .members(["uri": .string(Preview.uri(of: uri)), "takeFocus": true]))
    } else {
      notify("window/showMessage", .members(["type": 3, "message": .string(text)]))
    }
    return .members(["text": .string(text)])
  }

  /// `workspace/textDocumentContent`
  func textDocumentContent(_ params: JSON) throws(ResponseError) -> JSON {
    if let uri = params["uri"]?.string, let text = RuleDocument.text(uri, language) {
      return .members(["text": .string(text)])
    }
    guard let uri = params["uri"]?.string, let path = Preview.path(uri) else {
      throw ResponseError(.invalidParams, "no preview")
    }
    let (template, workbench) = try previewed(path)
    previews[uri] = Set([template.path] + template.partials.values.map(\.path))
    return .members(["text": .string(try previewText(template, workbench, nil))])
  }

  /// The file of a path, or else the template that the path names behind its slash.
  private func previewed(_ path: String) throws(ResponseError) -> (Template, Workbench) {
    let file = host.realPath(path)
    let isFile = documents.values.contains { $0.file == file } || host.read(path) != nil
    return try template(.string(isFile ? path : String(path.dropFirst())))
  }

  private func previewText(_ template: Template, _ workbench: Workbench, _ values: JSON?)
    throws(ResponseError) -> String
  {
    do throws(RenderFailure) {
      return try template.preview(Self.inputs(values), in: fieldContext(workbench)).text
    } catch {
      throw failure(error)
    }
  }
}
