package import Text

/// Reads a template into a ``TemplateTree``. It never fails: what is wrong stands in the tree's
/// problems. Time is linear in the length, and nesting costs no stack.
package struct TemplateParser {
  /// Sections nested deeper are refused.
  package static func maximumDepth(_ dialect: TemplateDialect) -> Int {
    dialect == .product ? 100 : 10_000
  }

  /// - Parameters:
  ///   - units: the whole file.
  ///   - range: the template in it, without the header; the offsets stay those of the file.
  package static func parse(
    _ units: [UInt16], in range: TextRange? = nil, dialect: TemplateDialect = .product
  ) -> TemplateTree {
    let range = range ?? TextRange(0, units.count)
    var parser = TemplateParser(units: units, range: range, dialect: dialect)
    parser.run()
    return parser.tree
  }

  private let units: [UInt16]
  private let range: TextRange
  private let dialect: TemplateDialect
  private var scanner: DelimiterScanner
  private var tree = TemplateTree()
  private var names = NameTable()
  private var sections: SectionStack
  /// Where the text behind the last tag begins.
  private var textStart: Int
  /// Before this, closing braces belong to a tag that was already reported.
  private var checkedTo = 0

  private init(units: [UInt16], range: TextRange, dialect: TemplateDialect) {
    self.units = units
    self.range = range
    self.dialect = dialect
    scanner = DelimiterScanner(units: units, end: range.end, dialect: dialect)
    sections = SectionStack(maximumDepth: Self.maximumDepth(dialect))
    textStart = range.start
  }

  private mutating func run() {
    var position = range.start
    while let opening = scanner.nextOpening(from: position) {
      switch TagReader(scanner: scanner).read(at: opening) {
      case .tag(let tag):
        add(tag)
        position = textStart
      case .unclosed(let problem, let resume):
        tree.report(problem)
        position = resume
        checkedTo = resume
      }
    }
    addText(to: range.end)
    sections.closeAll(at: range.end, in: &tree)
    tree.names = names.all
  }

  private mutating func add(_ tag: Tag) {
    for problem in tag.problems { tree.report(problem) }
    if !tag.folds.isEmpty, tag.problems.isEmpty {
      tree.report(.fullWidth(tag.range, tag.folds))
    }
    if let unusual = tag.unusual, dialect == .product, tag.problems.isEmpty {
      tree.report(SyntaxProblem(kind: .unusualTag(unusual), range: tag.range))
    }
    if let line = tag.canStandAlone ? standaloneLine(of: tag.range) : nil {
      addText(to: line.start)
      add(tag, indentation: TextRange(line.start, tag.range.start), startsLine: false)
      textStart = line.end
    } else {
      addText(to: tag.range.start)
      let empty = TextRange(tag.range.start, tag.range.start)
      add(tag, indentation: empty, startsLine: isLineStart(tag.range.start))
      textStart = tag.range.end
    }
    if let delimiters = tag.newDelimiters { scanner.delimiters = delimiters }
  }

  private mutating func add(_ tag: Tag, indentation: TextRange, startsLine: Bool) {
    let index = tree.nodes.count
    let kind: TemplateNode.Kind
    switch tag.sigil {
    case .comment: kind = .comment
    case .section where tag.name.isEmpty, .inverted where tag.name.isEmpty,
      .end where tag.name.isEmpty:
      kind = .comment
    case .delimiters: kind = .delimiters
    case .variable: kind = .variable(name(tag), isRaw: false)
    case .raw, .ampersand: kind = .variable(name(tag), isRaw: true)
    case .partial: kind = .partial(name(tag), indentation: indentation)
    case .section, .inverted:
      let name = name(tag)
      kind = .section(name, isInverted: tag.sigil == .inverted, end: index)
      sections.open(names[name], tag.range, index: index, in: &tree)
    case .end:
      let name = name(tag)
      guard let start = sections.close(names[name], tag.range, in: &tree) else {
        kind = .comment
        break
      }
      kind = .sectionEnd(name, start: start)
      tree.setEnd(of: start, to: tree.nodes.count)
    }
    if !tag.filters.isEmpty { tree.filters[tree.nodes.count] = tag.filters }
    tree.nodes.append(TemplateNode(kind: kind, range: tag.range, startsLine: startsLine))
  }

  private mutating func name(_ tag: Tag) -> TemplateName {
    names.name(units, tag.name, dialect: dialect)
  }

  private mutating func addText(to end: Int) {
    guard textStart < end else { return }
    let text = TextRange(textStart, end)
    if dialect == .product { reportStrayBraces(text) }
    tree.nodes.append(TemplateNode(kind: .text, range: text, startsLine: isLineStart(textStart)))
  }

  /// `}}` that closes nothing.
  private mutating func reportStrayBraces(_ text: TextRange) {
    guard scanner.delimiters == .standard else { return }
    let inText = DelimiterScanner(units: units, end: text.end, dialect: dialect)
    var position = max(text.start, checkedTo)
    while let stray = inText.nextClosing(from: position) {
      position = stray + 2
      tree.report(SyntaxProblem(kind: .strayBraces, range: TextRange(stray, position)))
    }
  }

  private func isLineStart(_ index: Int) -> Bool {
    index == range.start || units[index - 1] == TagCharacters.lineFeed
  }

  /// The whole line around a tag that has only blanks beside it, its line break included.
  private func standaloneLine(of tag: TextRange) -> TextRange? {
    var start = tag.start
    while start > textStart, TagCharacters.isLineBlank(units[start - 1], dialect) { start -= 1 }
    guard isLineStart(start) else { return nil }
    var end = tag.end
    while end < range.end, TagCharacters.isLineBlank(units[end], dialect) { end += 1 }
    if end == range.end { return TextRange(start, end) }
    if units[end] == TagCharacters.lineFeed { return TextRange(start, end + 1) }
    let isPair =
      units[end] == 0x0D && end + 1 < range.end && units[end + 1] == TagCharacters.lineFeed
    return isPair ? TextRange(start, end + 2) : nil
  }
}
