import Templating
import Text

/// The address of previews, which the client can open like files: `kijitsu-preview:///w/挨拶.txt`.
enum Preview {
  static let scheme = "kijitsu-preview"

  static func uri(of file: String) -> String {
    file.hasPrefix("file:") ? scheme + file.dropFirst(4) : "\(scheme):///" + file
  }

  /// The template that an address of a preview is about.
  static func template(_ uri: String) -> String? {
    guard uri.hasPrefix(scheme + ":") else { return nil }
    return "file" + uri.dropFirst(scheme.count)
  }
}

extension LanguageServer {
  /// `kijitsu.preview`: the text with ⟦期限⟧ where values belong; returned, and shown as the client can.
  func preview(_ first: JSON, _ second: JSON?) throws(ResponseError) -> JSON {
    let name = first["template"] ?? first["uri"] ?? first
    let text = try previewText(name, first["values"] ?? second)
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
    guard let uri = params["uri"]?.string, let file = Preview.template(uri) else {
      throw ResponseError(.invalidParams, "no preview")
    }
    return .members(["text": .string(try previewText(.string(file), nil))])
  }

  private func previewText(_ name: JSON, _ values: JSON?) throws(ResponseError) -> String {
    let (template, workbench) = try template(name)
    do throws(RenderFailure) {
      return try template.preview(Self.inputs(values), in: fieldContext(workbench)).text
    } catch {
      throw failure(error)
    }
  }
}
