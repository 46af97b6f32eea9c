import Templating
import Text

/// All templates of a place with their names: who declares, uses and includes what.
struct TemplateIndex {
  struct Entry {
    let file: TemplateFiles.File
    let source: SourceText
    let header: TemplateHeader
    let names: TemplateNames
  }

  private(set) var entries: [Entry] = []

  /// - Parameter document: the one that is asked about, which need not lie in a folder of templates.
  init(_ files: TemplateFiles, _ words: FieldWords, including document: Document) {
    for file in files.files {
      guard let source = files.text(file) else { continue }
      add(file, source, words)
    }
    let path = document.file
    guard !entries.contains(where: { $0.file.path == path }) else { return }
    let name = document.isInPartials ? "partials/\(document.name)" : document.name
    let file = TemplateFiles.File(name: name, path: path, isEmbedded: false)
    add(file, SourceText(document.units), words)
  }

  private mutating func add(_ file: TemplateFiles.File, _ source: SourceText, _ words: FieldWords) {
    let header = TemplateHeader(source, path: file.path, words: words)
    let body = ParsedTemplate(path: file.path, source: source)
    entries.append(
      Entry(
        file: file, source: source, header: header,
        names: TemplateNames(source, header, body.tree)))
  }

  /// The files in which a field is the same as in `path`: those that include a file that uses it, and
  /// what these include, and so on.
  func sharing(field key: String, from path: String) -> [Entry] {
    guard let start = entries.firstIndex(where: { $0.file.path == path }) else { return [] }
    var byPartial: [String: Int] = [:]
    for (index, entry) in entries.enumerated() where entry.file.isPartial {
      byPartial[FieldName.key(entry.file.id)] = index
    }
    let includes = entries.map { $0.names.partials.compactMap { byPartial[$0] } }
    var naming = Set(entries.indices.filter { names(key, $0) })
    // A file that includes one that names the field names it too.
    while true {
      let more = entries.indices.filter { index in
        !naming.contains(index) && includes[index].contains(where: naming.contains)
      }
      guard !more.isEmpty else { break }
      naming.formUnion(more)
    }
    var reached: Set<Int> = [start]
    var queue = [start]
    while let index = queue.popLast() {
      let below = includes[index].filter(naming.contains)
      // Embedded templates are nobody's to rename, and include the partials that ship with them.
      let above = entries.indices.filter {
        naming.contains($0) && includes[$0].contains(index) && !entries[$0].file.isEmbedded
      }
      for next in below + above where reached.insert(next).inserted { queue.append(next) }
    }
    return reached.sorted().map { entries[$0] }
  }

  /// A field's declaration in a header.
  struct Declaration {
    let field: FieldDeclaration
    let source: SourceText
  }

  /// Where the field of a file is declared in those that share it.
  func declarations(of key: String, from path: String) -> [Declaration] {
    sharing(field: key, from: path).flatMap { entry in
      entry.header.fields.filter { $0.isDeclared && $0.name.key == key }.map {
        Declaration(field: $0, source: entry.source)
      }
    }
  }

  private func names(_ key: String, _ index: Int) -> Bool {
    entries[index].names.places.contains { !$0.isPartial && $0.key == key }
  }
}

extension TemplateIndex.Entry {
  /// The places of a field.
  func places(ofField key: String) -> [TemplateNames.Place] {
    names.places.filter { !$0.isPartial && $0.key == key }
  }

  /// The tags that include a partial.
  func places(ofPartial key: String) -> [TemplateNames.Place] {
    names.places.filter { $0.isPartial && $0.key == key }
  }
}
