package import Text

/// A text with its lines, and the way between the client's positions and UTF-16 offsets.
///
/// A position behind the end of a line means the line's end, one below the last line the text's end.
package struct TextLines: Sendable {
  package let units: [UInt16]
  package let encoding: PositionEncoding
  /// Where each line begins.
  package let starts: [Int]

  package init(_ units: [UInt16], encoding: PositionEncoding) {
    self.units = units
    self.encoding = encoding
    starts = Self.starts(units)
  }

  private static func starts(_ units: [UInt16]) -> [Int] {
    var starts = [0]
    units.withUnsafeBufferPointer { units in
      var index = 0
      while index < units.count {
        let unit = units[index]
        index += 1
        guard unit <= 0x0D, unit == 0x0A || unit == 0x0D else { continue }
        if unit == 0x0D, index < units.count, units[index] == 0x0A { index += 1 }
        starts.append(index)
      }
    }
    return starts
  }

  /// The number of the line that an offset lies in, from 0.
  package func line(of offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// A line without its end.
  package func range(ofLine line: Int) -> TextRange {
    let start = starts[line]
    var end = line + 1 < starts.count ? starts[line + 1] : units.count
    if line + 1 < starts.count {
      end -= 1
      if end > start, units[end] == 0x0A, units[end - 1] == 0x0D { end -= 1 }
    }
    return TextRange(start, end)
  }

  /// The text of a range.
  package func text(_ range: TextRange) -> String {
    String(decoding: units[range.range], as: UTF16.self)
  }

  /// The offset of a position, and whether it lay inside the text.
  package func offset(line: Int, character: Int) -> (offset: Int, isInside: Bool) {
    guard line >= 0, character >= 0 else { return (0, false) }
    guard line < starts.count else { return (units.count, line == starts.count && character == 0) }
    let range = range(ofLine: line)
    if encoding == .utf16 {
      let offset = range.start + min(character, range.length)
      let isHalf =
        offset > range.start && offset < range.end
        && UTF16.isTrailSurrogate(units[offset]) && UTF16.isLeadSurrogate(units[offset - 1])
      return (isHalf ? offset - 1 : offset, character <= range.length)
    }
    return units.withUnsafeBufferPointer { buffer in
      var (offset, column) = (range.start, 0)
      while offset < range.end, column < character {
        let step = encoding.step(buffer, offset)
        if column + step.columns > character { break }
        column += step.columns
        offset += step.units
      }
      return (offset, column >= character || offset < range.end)
    }
  }

  /// The client's column of an offset in a line.
  package func column(of offset: Int, line: Int) -> Int {
    let start = starts[line]
    if encoding == .utf16 { return offset - start }
    return columns(TextRange(start, offset))
  }

  /// How many of the client's columns a range in one line takes.
  package func columns(_ range: TextRange) -> Int {
    if encoding == .utf16 { return range.length }
    return units.withUnsafeBufferPointer { buffer in
      var (index, columns) = (range.start, 0)
      while index < range.end {
        let step = encoding.step(buffer, index)
        columns += step.columns
        index += step.units
      }
      return columns
    }
  }
}
