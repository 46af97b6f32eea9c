/// A range of UTF-16 offsets in a text, the end excluded.
package struct TextRange: Sendable, Hashable, Comparable {
  package var start: Int
  package var end: Int

  package init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  package init(_ range: Range<Int>) { self.init(range.lowerBound, range.upperBound) }

  package var isEmpty: Bool { start == end }
  package var length: Int { end - start }
  package var range: Range<Int> { start..<end }

  /// Whether the two share a unit.
  package func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }

  /// Whether `other` lies wholly inside.
  package func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }

  /// The smallest range around both.
  package func union(_ other: TextRange) -> TextRange {
    TextRange(min(start, other.start), max(end, other.end))
  }

  /// The same range, `offset` units further on.
  package func shifted(by offset: Int) -> TextRange { TextRange(start + offset, end + offset) }

  /// By start, then by end.
  package static func < (a: TextRange, b: TextRange) -> Bool {
    a.start != b.start ? a.start < b.start : a.end < b.end
  }
}
