import Text

/// The sections that are open while a template is read.
struct SectionStack {
  let maximumDepth: Int
  private var open: [(key: String, name: String, range: TextRange, index: Int)] = []
  /// How often each key is open, so that a stray end tag costs no search.
  private var counts: [String: Int] = [:]
  /// Sections that were closed by the end of an outer one; their own end tags may still come.
  private var crossed: [String: Int] = [:]
  private var reportedDepth = false

  init(maximumDepth: Int) { self.maximumDepth = maximumDepth }

  mutating func open(_ name: FieldName, _ range: TextRange, index: Int, in tree: inout TemplateTree)
  {
    open.append((name.key, name.text, range, index))
    counts[name.key, default: 0] += 1
    if open.count > maximumDepth, !reportedDepth {
      reportedDepth = true
      tree.report(SyntaxProblem(kind: .tooDeep(maximumDepth), range: range))
    }
  }

  /// The index of the section that an end tag closes. Inner sections still open are closed before
  /// it; nil when no such section is open.
  mutating func close(_ name: FieldName, _ range: TextRange, in tree: inout TemplateTree) -> Int? {
    if let count = crossed[name.key], count > 0 {
      crossed[name.key] = count - 1
      return nil
    }
    guard counts[name.key, default: 0] > 0 else {
      tree.report(SyntaxProblem(kind: .strayEnd(name.text), range: range))
      return nil
    }
    while let section = open.popLast() {
      counts[section.key, default: 1] -= 1
      if section.key == name.key { return section.index }
      let kind = SyntaxProblem.Kind.crossedSections(open: section.name, end: name.text)
      tree.report(SyntaxProblem(kind: kind, range: range))
      tree.close(section.index, at: range.start)
      crossed[section.key, default: 0] += 1
    }
    return nil
  }

  /// Reports and closes what is still open at the end of the template.
  mutating func closeAll(at end: Int, in tree: inout TemplateTree) {
    while let section = open.popLast() {
      tree.report(
        SyntaxProblem(kind: .unclosedSection(section.name), range: section.range))
      tree.close(section.index, at: end)
    }
  }
}
