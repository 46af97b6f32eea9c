/// Replaces the text of a range; an empty range inserts.
package struct Edit: Sendable, Hashable {
  package let range: TextRange
  package let text: String

  package init(range: TextRange, text: String) {
    self.range = range
    self.text = text
  }
}

extension [Edit] {
  /// The text with all edits made. Of edits that overlap only the first is made; a pure insertion
  /// at the border of another edit does not overlap it.
  package func applied(to units: [UInt16]) -> [UInt16] {
    var result: [UInt16] = []
    result.reserveCapacity(units.count)
    var position = 0
    for edit in sorted(by: { $0.range < $1.range }) where edit.range.start >= position {
      guard edit.range.end <= units.count else { continue }
      result += units[position..<edit.range.start]
      result += edit.text.utf16
      position = edit.range.end
    }
    return result + units[position...]
  }
}
