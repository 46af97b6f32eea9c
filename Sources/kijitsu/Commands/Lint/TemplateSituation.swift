import Linting
import Text
import YAML

/// The situation of the template that a draft says it was made from.
enum TemplateSituation {
  /// - Parameter template: its id, title or path; nil comes back for one that cannot be found.
  static func situation(of template: String, in workspace: Workspace) -> String? {
    guard let files = try? workspace.templates() else { return nil }
    let named = files.first {
      [$0.name, $0.path].contains(template) || $0.name == template + ".txt"
    }
    if let named { return header(named)?["situation"]?.scalar }
    return files.lazy.compactMap(header).first { $0["title"]?.scalar == template }?["situation"]?
      .scalar
  }

  private static func header(_ file: ResourceFile) -> YAMLNode? {
    guard let units = try? file.source().text.units, let range = HeaderSplit(units).header else {
      return nil
    }
    return try? YAMLReader.read(String(FoldedHeader(units, range).text))
  }
}
