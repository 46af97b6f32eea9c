import Templating
import Text

/// The templates and partials a server knows in one place: those in force, in the text that the client
/// has open or else in that of the file.
struct TemplateFiles {
  /// One of them.
  struct File {
    let name: String
    let path: String
    let isEmbedded: Bool

    var isPartial: Bool { name.hasPrefix("partials/") }
    /// The name that tags call a partial by, and others are looked up by.
    var id: String {
      let stem = name.hasSuffix(".txt") ? name.dropLast(4) : name[...]
      return String(isPartial ? stem.dropFirst("partials/".count) : stem)
    }
  }

  let files: [File]
  let library: TemplateLibrary
  private let load: (File) -> SourceText?

  /// - Parameter opened: the texts of open documents, by path.
  init(_ workbench: Workbench, opened: [String: SourceText]) {
    let templates = workbench.surroundings.templates
    files = templates.map { File(name: $0.name, path: $0.path, isEmbedded: $0.isEmbedded) }
    let texts = Dictionary(templates.map { ($0.path, $0.text) }) { first, _ in first }
    load = { opened[$0.path] ?? texts[$0.path]?() }
    library = TemplateLibrary(
      templates.map { TemplateLibrary.Entry(name: $0.name, path: $0.path) }, words: workbench.words
    ) { entry throws(TemplateLibrary.Unreadable) in
      if let text = opened[entry.path] ?? texts[entry.path]?() { return text }
      throw TemplateLibrary.Unreadable(
        Message(ja: "読めません: \(entry.path)", en: "cannot be read: \(entry.path)"))
    }
  }

  func text(_ file: File) -> SourceText? { load(file) }

  func file(path: String) -> File? { files.first { $0.path == path } }

  /// A partial by the key of its name.
  func partial(_ key: String) -> File? {
    files.first { $0.isPartial && FieldName.key($0.id) == key }
  }
}

extension LanguageServer {
  /// The templates around a document.
  func templateFiles(_ workbench: Workbench) -> TemplateFiles {
    var opened: [String: SourceText] = [:]
    for document in documents.values {
      opened[document.file] = SourceText(document.units)
    }
    return TemplateFiles(workbench, opened: opened)
  }

  /// The address of a file: the client's own for one it has open, otherwise spelt like the folder that
  /// the client has open.
  func uri(path: String) -> String {
    if let document = documents.values.first(where: { $0.file == path }) { return document.uri }
    for folder in folders {
      let real = host.realPath(folder)
      if real != folder, path.hasPrefix(real + "/") {
        return FileURI.uri(folder + path.dropFirst(real.count))
      }
    }
    return FileURI.uri(path)
  }
}
