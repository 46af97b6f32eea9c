package import Text

/// Something wrong with a template or with the values for it: what, and where.
package struct TemplateProblem: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case syntax(SyntaxProblem.Kind)
    case header(HeaderProblem.Kind)
    case partial(PartialProblem)
    case filter(FilterProblem)
    case field(FieldProblem)
    case render(RenderProblem)
  }

  /// Where it is.
  package struct Place: Sendable, Hashable {
    package let path: String
    /// From 1, in characters; nil where only the file is known.
    package let line: Int?
    package let column: Int?
    /// UTF-16 offsets in the file; nil for data files.
    package let range: TextRange?

    package init(path: String, line: Int? = nil, column: Int? = nil, range: TextRange? = nil) {
      self.path = path
      self.line = line
      self.column = column
      self.range = range
    }

    /// The place of a range in a text.
    package init(path: String, range: TextRange, in map: PositionMap) {
      let position = map.position(range.start)
      self.init(path: path, line: position.line, column: position.column, range: range)
    }

    /// `Templates/greeting.txt:12:3`
    package var text: String {
      [path, line.map(String.init), column.map(String.init)].compactMap(\.self)
        .joined(separator: ":")
    }
  }

  package let kind: Kind
  package let severity: Severity
  /// Nil for what was given on the command line.
  package let place: Place?
  package var fixes: [Fix] = []

  package init(kind: Kind, severity: Severity = .error, place: Place?, fixes: [Fix] = []) {
    self.kind = kind
    self.severity = severity
    self.place = place
    self.fixes = fixes
  }
}
