import Text

/// Blanks that stand before every line of a partial.
struct Indentation {
  let units: [UInt16]
  /// Where the (innermost) blanks come from.
  let file: Int
  let range: TextRange
}

extension TemplateNode {
  /// Whether a tag's whole line belongs to it, so that a partial begins its line.
  func isAlone(in template: ParsedTemplate) -> Bool {
    let units = template.source.units
    let isFirst = range.start == 0 || units[range.start - 1] == TagCharacters.lineFeed
    return isFirst && !startsLine
  }
}

extension [UInt16] {
  /// Whether LF or CR stands at an index.
  func isLineEnd(at index: Int) -> Bool {
    index < count && (self[index] == 0x0A || self[index] == 0x0D)
  }
}
