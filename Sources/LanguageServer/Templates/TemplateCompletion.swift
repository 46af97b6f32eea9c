import Linting
import Templating
import Text

/// What can be completed in a template: fields, filters and partials in tags, and the header.
struct TemplateCompletion {
  private let template: TemplateAnalysis
  private let files: TemplateFiles
  private let lines: TextLines
  private let offset: Int
  private let language: Language

  /// - Parameter files: the files around it, in the texts that are open now.
  init(
    _ template: TemplateAnalysis, _ files: TemplateFiles, _ lines: TextLines, _ offset: Int,
    _ language: Language
  ) {
    self.template = template
    self.files = files
    self.lines = lines
    self.offset = offset
    self.language = language
  }

  var items: [CompletionItem] {
    if let tag = OpenTag(lines, at: offset) {
      switch tag.content {
      case .name(let sigil): return fields(tag, sigil)
      case .filter(let name): return filters(tag, name)
      case .partial: return partials(tag)
      }
    }
    switch HeaderPlace(lines, at: offset) {
    case .key(let typed, let path): return keys(typed, path)
    case .value(let typed, let path):
      return values(typed, path).map { $0.led(by: HeaderPlace.lead(lines, typed)) }
    case nil: return []
    }
  }

  private func item(
    _ name: String, _ kind: CompletionItem.Kind, _ tag: OpenTag, detail: String?,
    documentation: String? = nil
  ) -> CompletionItem {
    CompletionItem(
      label: name, kind: kind, detail: detail, documentation: documentation, filterText: name,
      range: tag.replaced, newText: name + tag.closing, edits: tag.folds)
  }

  private func fields(_ tag: OpenTag, _ sigil: OpenTag.Sigil?) -> [CompletionItem] {
    if sigil == .end { return openSections.map { item($0, .field, tag, detail: nil) } }
    var fields = template.template.fields
    if sigil == .section || sigil == .inverted {
      fields = fields.filter { $0.type == .flag || $0.type == .list || !$0.isRequired }
    }
    let typed = lines.text(tag.typed)
    return fields.filter { $0.isDeclared || $0.name.text != typed }.map { field in
      let type = language == .japanese ? field.type.japaneseName : field.type.rawValue
      return item(field.name.text, .field, tag, detail: type, documentation: field.details)
    }
  }

  /// The sections that are open at the cursor, the innermost first.
  private var openSections: [String] {
    let tree = template.tree
    var open: [String] = []
    for node in tree.nodes where node.range.start < offset {
      switch node.kind {
      case .section(let name, _, let end):
        guard case .sectionEnd(let closing, _) = tree.nodes[end].kind else { continue }
        if closing == nil || tree.nodes[end].range.end > offset {
          open.insert(tree[name].text, at: 0)
        }
      default: continue
      }
    }
    return open
  }

  private func filters(_ tag: OpenTag, _ name: String) -> [CompletionItem] {
    let type = template.field(FieldName.key(name))?.type
    return Filter.all.filter { filter in type.map { filter.accepts($0) } ?? true }.flatMap {
      filter in
      filter.names.map { name in
        // The example shows which argument the filter takes.
        let argument = filter.example.firstIndex(of: ":").map { colon in
          String(filter.example[colon...].dropLast(2))
        }
        return CompletionItem(
          label: name, kind: .function, detail: filter.example, filterText: name,
          range: tag.replaced,
          newText: tag.lead + name + (tag.goesOn ? "" : argument ?? "") + tag.closing,
          edits: tag.folds)
      }
    }
  }

  private func partials(_ tag: OpenTag) -> [CompletionItem] {
    files.files.filter(\.isPartial).map { file in
      let text = files.text(file).map { $0[HeaderSplit($0.units).body] }
      return CompletionItem(
        label: file.id, kind: .module, detail: file.name, documentation: text,
        filterText: file.id, range: tag.replaced, newText: tag.lead + file.id + tag.closing,
        edits: tag.folds)
    }
  }

  private func keys(_ typed: TextRange, _ path: [String]) -> [CompletionItem] {
    let isField = path.count >= 2 && HeaderKey.fields.isNamed(path[0])
    if path.count == 1, HeaderKey.fields.isNamed(path[0]) { return undeclared(typed) }
    guard isField || path.isEmpty else { return [] }
    return (isField ? HeaderKey.field : HeaderKey.top).map { key in
      CompletionItem(
        label: key.rawValue, kind: .property, filterText: key.rawValue, range: typed,
        newText: key.rawValue + (key == .fields ? ":" : ": "))
    }
  }

  /// Fields that the body uses and the header does not declare yet.
  private func undeclared(_ typed: TextRange) -> [CompletionItem] {
    template.template.fields.filter { !$0.isDeclared }.map { field in
      CompletionItem(
        label: field.name.text, kind: .field, detail: field.type.japaneseName,
        filterText: field.name.text, range: typed,
        newText: "\(field.name.text): \(field.type.japaneseName)")
    }
  }

  private func values(_ typed: TextRange, _ path: [String]) -> [CompletionItem] {
    guard let last = path.last else { return [] }
    if path.count == 1, HeaderKey.situation.isNamed(last) {
      return template.workbench.linter.glossary.situations.map {
        DraftCompletion.situation($0, typed)
      }
    }
    guard path.count >= 2, HeaderKey.fields.isNamed(path[0]) else { return [] }
    if path.count == 2 || HeaderKey.type.isNamed(last) { return types(typed) }
    if HeaderKey.from.isNamed(last) {
      return template.template.fields.filter(\.type.isDate).map { field in
        CompletionItem(
          label: field.name.text, kind: .field, filterText: field.name.text, range: typed,
          newText: field.name.text)
      }
    }
    return []
  }

  private func types(_ typed: TextRange) -> [CompletionItem] {
    FieldType.allCases.map { type in
      CompletionItem(
        label: type.japaneseName, kind: .constant, detail: type.rawValue,
        filterText: "\(type.japaneseName) \(type.rawValue)", range: typed,
        newText: type.japaneseName)
    }
  }
}
