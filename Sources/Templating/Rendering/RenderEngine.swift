internal import Text

/// Walks a template's nodes and writes text with segments. No recursion: neither sections nor
/// partials cost stack, and hostile templates meet a limit.
struct RenderEngine {
  /// The longest text, in UTF-16 units.
  static let maximumLength = 32_000_000
  /// The most nodes that are visited, besides a few times the template's own.
  static let maximumSteps = 2_000_000
  static let maximumPartialDepth = 1_000

  /// Finds a partial by the key of its name.
  typealias PartialLookup = (String) -> ParsedTemplate?

  private let options: RenderOptions
  private let partial: PartialLookup
  private let printing: TagPrinter
  private var files: [ParsedTemplate] = []
  private var fileIndices: [String: Int] = [:]
  private var frames: [Frame] = []
  private var contexts = ContextStack()
  private var output = RenderOutput()
  private var missing: [(name: String, file: Int, range: TextRange)] = []

  init(options: RenderOptions, printing: TagPrinter, partial: @escaping PartialLookup) {
    self.options = options
    self.printing = printing
    self.partial = partial
  }

  /// A run of nodes that is being rendered: a template, or a section for one item after the other.
  private struct Frame {
    let file: Int
    var node: Int
    let start: Int
    let end: Int
    /// How many contexts stood when the frame began.
    let contexts: Int
    var items: ArraySlice<ContextStack.Context> = []
    var partialDepth: Int
    var indentation: Indentation?
  }

  /// Renders a template with `root` as the outermost context.
  mutating func render(_ template: ParsedTemplate, root: TemplateValue) throws(RenderFailure)
    -> Rendering
  {
    contexts.push(.init(value: root, field: nil, part: nil))
    push(template, key: "", partialDepth: 0, indentation: nil)
    let limit = Self.maximumSteps + 4 * template.tree.nodes.count
    var steps = 0
    while let frame = frames.last {
      steps += 1
      guard steps <= limit, output.count <= Self.maximumLength else {
        throw failure(.tooLong, frame)
      }
      if frame.node >= frame.end {
        nextItem()
      } else {
        frames[frames.count - 1].node += 1
        try visit(frame.node, in: frame)
      }
    }
    guard missing.isEmpty else { throw missingFailure() }
    return output.rendering(paths: files.map(\.path))
  }

  /// Goes on to a section's next item, or leaves the run.
  private mutating func nextItem() {
    let last = frames.count - 1
    contexts.pop(to: frames[last].contexts)
    if let item = frames[last].items.popFirst() {
      contexts.push(item)
      frames[last].node = frames[last].start
    } else {
      frames.removeLast()
    }
  }

  private mutating func visit(_ index: Int, in frame: Frame) throws(RenderFailure) {
    let template = files[frame.file]
    let node = template.tree.nodes[index]
    if node.startsLine, let indentation = frame.indentation {
      let beginsBlank = node.kind == .text && template.source.units.isLineEnd(at: node.range.start)
      if !beginsBlank { output.append(indentation) }
    }
    switch node.kind {
    case .text:
      output.append(node.range, of: template, file: frame.file, indentation: frame.indentation)
    case .variable(let name, let isRaw): print(name, isRaw, node, index, frame)
    case .section(let name, let isInverted, let end):
      frames[frames.count - 1].node = end + 1
      enter(name, isInverted, from: index + 1, to: end + 1, frame)
    case .partial(let name, let blanks):
      try include(template.tree[name].key, name, blanks, node, frame)
    case .sectionEnd, .comment, .delimiters: break
    }
  }

  private mutating func print(
    _ name: TemplateName, _ isRaw: Bool, _ node: TemplateNode, _ index: Int, _ frame: Frame
  ) {
    let template = files[frame.file]
    let fieldName = template.tree[name]
    guard let found = contexts.lookup(fieldName.key, splitsDots: printing.splitsDots) else {
      if options.missing == .fail { missing.append((fieldName.text, frame.file, node.range)) }
      return
    }
    let text = printing.text(found, tag: index, node: node, in: template)
    let escaped = options.escape == .html && !isRaw
    output.append(
      escaped ? HTML.escaped(text) : text, field: found.field ?? fieldName.text, part: found.part,
      tag: node.range, file: frame.file)
  }

  private mutating func enter(
    _ name: TemplateName, _ isInverted: Bool, from start: Int, to end: Int, _ frame: Frame
  ) {
    let fieldName = files[frame.file].tree[name]
    let found = contexts.lookup(fieldName.key, splitsDots: printing.splitsDots)
    if isInverted {
      if found?.value.isTruthy != true { push(frame, start, end, items: [nil]) }
      return
    }
    guard let found, found.value.isTruthy else { return }
    push(frame, start, end, items: found.items(named: fieldName.text))
  }

  private mutating func push(
    _ frame: Frame, _ start: Int, _ end: Int, items: [ContextStack.Context?]
  ) {
    var section = Frame(
      file: frame.file, node: start, start: start, end: end, contexts: contexts.count,
      partialDepth: frame.partialDepth, indentation: frame.indentation)
    if let first = items.first, let first { contexts.push(first) }
    section.items = items.dropFirst().compactMap(\.self)[...]
    frames.append(section)
  }

  private mutating func include(
    _ key: String, _ name: TemplateName, _ blanks: TextRange, _ node: TemplateNode, _ frame: Frame
  ) throws(RenderFailure) {
    guard let template = partial(key) else {
      if options.missing == .fail {
        missing.append((files[frame.file].tree[name].text, frame.file, node.range))
      }
      return
    }
    guard frame.partialDepth < Self.maximumPartialDepth else { throw failure(.tooDeep, frame) }
    var indentation: Indentation?
    if !blanks.isEmpty {
      let own = Array(files[frame.file].source.units[blanks.range])
      indentation = Indentation(
        units: (frame.indentation?.units ?? []) + own, file: frame.file, range: blanks)
    } else if node.isAlone(in: files[frame.file]) {
      indentation = frame.indentation
    }
    push(template, key: key, partialDepth: frame.partialDepth + 1, indentation: indentation)
  }

  private mutating func push(
    _ template: ParsedTemplate, key: String, partialDepth: Int, indentation: Indentation?
  ) {
    let file: Int
    if let known = fileIndices[key] {
      file = known
    } else {
      file = files.count
      files.append(template)
      fileIndices[key] = file
    }
    frames.append(
      Frame(
        file: file, node: 0, start: 0, end: template.tree.nodes.count, contexts: contexts.count,
        partialDepth: partialDepth, indentation: indentation))
  }

  private func failure(_ problem: RenderProblem, _ frame: Frame) -> RenderFailure {
    let template = files[frame.file]
    let nodes = template.tree.nodes
    let range = nodes.isEmpty ? TextRange(0, 0) : nodes[min(frame.node, nodes.count - 1)].range
    let map = PositionMap(template.source)
    let place = TemplateProblem.Place(path: template.path, range: range, in: map)
    return RenderFailure([TemplateProblem(kind: .render(problem), place: place)])
  }

  private func missingFailure() -> RenderFailure {
    let maps = files.map { PositionMap($0.source) }
    return RenderFailure(
      missing.map { name, file, range in
        let place = TemplateProblem.Place(path: files[file].path, range: range, in: maps[file])
        return TemplateProblem(kind: .render(.missing(name)), place: place)
      })
  }
}
