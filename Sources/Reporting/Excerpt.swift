package import Text

/// The line a range stands in, and the mark under the range, right at full width.
///
///      3 │ 11月27日（木）18時までにご返信ください。
///        │ ^^^^^^^^^^^^^^^^^^^^
///
/// Tabs become blanks and characters that a terminal would obey become `�`; of a long line only the
/// surroundings of the range are shown.
package struct Excerpt: Sendable, Equatable {
  /// The number of the line.
  package let number: Int
  /// The line as shown.
  package let line: String
  /// Blanks up to the range, then `^` under it.
  package let mark: String

  /// The most columns of a line that are shown.
  package static let width = 160
  /// How many columns are shown before the range when the line is cut.
  private static let lead = 40

  package init(_ range: TextRange, in text: SourceText, map: PositionMap) {
    let units = text.units
    let start = max(0, min(range.start, units.count))
    number = map.position(start).line
    var lineStart = start
    var before = 0
    while lineStart > 0, !isLineEnd(units[lineStart - 1]), before < Self.width {
      lineStart -= 1
      before += 1
    }
    let isCutBefore = lineStart > 0 && !isLineEnd(units[lineStart - 1])
    if units.isInsidePair(lineStart) { lineStart -= 1 }

    var shown = Shown()
    var index = lineStart
    while index < units.count, !isLineEnd(units[index]), shown.columns < Self.width * 4 {
      if index == start { shown.place = shown.columns }
      let scalar = units.scalar(at: index)
      shown.append(scalar.value, isMarked: index >= range.start && index < range.end)
      index += scalar.length
    }
    if shown.marked == nil { shown.markPlace() }
    (line, mark) = shown.clipped(
      to: Self.width, lead: Self.lead, isCutBefore: isCutBefore,
      isCutAfter: index < units.count && !isLineEnd(units[index]))
  }

  /// The two lines with the line number and a rule before them.
  package var lines: [String] {
    let digits = String(number)
    let gutter = String(repeating: " ", count: max(0, 4 - digits.count)) + digits
    let blank = String(repeating: " ", count: max(4, digits.count))
    return ["\(gutter) │ \(line)", "\(blank) │ \(mark)"]
  }
}

/// What is to be shown of a line, code point by code point.
private struct Shown {
  var scalars: [(text: String, columns: Int)] = []
  var columns = 0
  /// The columns under the range.
  var marked: Range<Int>?
  /// The column at which the range begins, if it begins in the line.
  var place: Int?

  mutating func append(_ value: UInt32, isMarked: Bool) {
    let (text, width) = shape(value)
    scalars.append((text, width))
    if isMarked { marked = (marked?.lowerBound ?? columns)..<(columns + max(width, 1)) }
    columns += width
  }

  /// Marks one column where nothing could be marked: an empty range, or one at the line's end.
  mutating func markPlace() {
    let column = place ?? columns
    marked = column..<(column + 1)
  }

  private func shape(_ value: UInt32) -> (String, Int) {
    if value == 0x09 {
      let width = 8 - columns % 8
      return (String(repeating: " ", count: width), width)
    }
    let isObeyed =
      value < 0x20 || (0x7F...0x9F).contains(value) || (0x202A...0x202E).contains(value)
      || (0x2066...0x2069).contains(value) || [0x200E, 0x200F, 0x061C].contains(value)
    guard !isObeyed, let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", 1) }
    return (String(scalar), ScreenWidth.columns(of: value))
  }

  func clipped(to width: Int, lead: Int, isCutBefore: Bool, isCutAfter: Bool) -> (String, String) {
    let marked = marked ?? 0..<1
    let first = marked.upperBound <= width && !isCutBefore ? 0 : max(0, marked.lowerBound - lead)
    var line = first > 0 || isCutBefore ? "…" : ""
    var mark = line.isEmpty ? "" : " "
    var column = 0
    var shownFrom: Int?
    var isCut = isCutAfter
    for scalar in scalars {
      defer { column += scalar.columns }
      guard column >= first else { continue }
      let from = shownFrom ?? column
      shownFrom = from
      guard column + scalar.columns - from <= width else {
        isCut = true
        break
      }
      line += scalar.text
    }
    let from = shownFrom ?? 0
    mark += String(repeating: " ", count: max(0, marked.lowerBound - from))
    mark += String(
      repeating: "^", count: max(1, min(marked.upperBound, from + width) - marked.lowerBound))
    return (isCut ? line + "…" : line, mark)
  }
}

private func isLineEnd(_ unit: UInt16) -> Bool { unit == 0x0A || unit == 0x0D }

extension [UInt16] {
  fileprivate func isInsidePair(_ index: Int) -> Bool {
    index > 0 && index < count && UTF16.isTrailSurrogate(self[index])
      && UTF16.isLeadSurrogate(self[index - 1])
  }

  fileprivate func scalar(at index: Int) -> (value: UInt32, length: Int) {
    let unit = self[index]
    guard UTF16.isLeadSurrogate(unit), !isUnpairedSurrogate(at: index) else {
      return (UInt32(unit), 1)
    }
    return (0x10000 + (UInt32(unit) - 0xD800) << 10 + UInt32(self[index + 1]) - 0xDC00, 2)
  }
}
