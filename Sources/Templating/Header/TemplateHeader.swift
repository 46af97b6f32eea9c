package import Text

/// What a template's header says.
package struct TemplateHeader: Sendable {
  package var title: String?
  package var situation: String?
  /// Where the situation's id stands.
  package var situationRange: TextRange?
  package var details: String?
  package var fields: [FieldDeclaration] = []
  package var problems: [HeaderProblem] = []

  package init() {}
}

extension TemplateHeader {
  /// Reads the header of a whole file; a file without one has an empty header.
  package init(_ source: SourceText, path: String, words: FieldWords) {
    let split = HeaderSplit(source.units)
    if let range = split.header {
      self = HeaderReader.read(source.units, range, path: path, words: words)
    } else {
      self.init()
      if let fence = Self.openFence(source.units) {
        problems.append(HeaderProblem(kind: .unclosed, range: fence))
      }
    }
  }

  /// A first line of `---`, when no second one follows.
  private static func openFence(_ units: [UInt16]) -> TextRange? {
    let start = units.first == 0xFEFF ? 1 : 0
    var end = start
    while end < units.count, units[end] == 0x2D { end += 1 }
    let isLine = end == units.count || units.isLineEnd(at: end)
    return end - start >= 3 && isLine ? TextRange(start, end) : nil
  }
}
