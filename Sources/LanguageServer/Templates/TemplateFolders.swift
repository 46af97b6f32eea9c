/// The folders whose text files are templates, with or without a header: those of the configuration,
/// and those that the templates in force come from.
struct TemplateFolders {
  private let prefixes: Set<String>

  init(_ surroundings: Surroundings, realPath: (String) -> String) {
    var folders = Set(surroundings.templateFolders.map(realPath))
    for file in surroundings.templates where !file.isEmbedded {
      if file.path.hasSuffix("/" + file.name) {
        folders.insert(String(file.path.dropLast(file.name.count + 1)))
      }
    }
    prefixes = Set(folders.map { $0.hasSuffix("/") ? $0 : $0 + "/" })
  }

  /// Whether a path without links is that of a template.
  func hold(_ path: String) -> Bool {
    path.hasSuffix(".txt") && prefixes.contains { path.hasPrefix($0) }
  }
}
