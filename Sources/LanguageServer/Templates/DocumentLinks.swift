import Templating
import Text

extension LanguageServer {
  /// `textDocument/documentLink`: from partial tags to the files.
  func documentLinks(_ params: JSON) throws(ResponseError) -> JSON {
    let document = try document(params)
    guard case .template(let template) = try analysis(of: document) else { return [] }
    var writer = PositionWriter(document.lines)
    return .array(
      template.tree.partialUses.compactMap { use in
        guard let file = template.files.partial(template.tree[use].key), !file.isEmbedded else {
          return nil
        }
        return .members([
          "range": writer.range(use.range), "target": .string(uri(path: file.path)),
          "tooltip": .string(file.name),
        ])
      })
  }
}
