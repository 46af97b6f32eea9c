internal import Text

extension LintContext {
  /// The UTF-16 unit at an offset; 0 beyond the text.
  func unit(_ offset: Int) -> UInt16 {
    body.units.indices.contains(offset) ? body.units[offset] : 0
  }

  /// Whether まで stands at an offset.
  func isUntil(_ offset: Int) -> Bool { unit(offset) == 0x307E && unit(offset + 1) == 0x3067 }

  /// The words of a range for a message: in one line, and cut when they are long.
  func words(_ range: TextRange) -> String {
    let limit = 24
    var end = min(range.end, range.start + limit)
    if end < range.end, UTF16.isLeadSurrogate(body.units[end - 1]) { end -= 1 }
    let units = body.units[range.start..<end].filter { $0 != 0x0A && $0 != 0x0D }
    return String(utf16Units: units) + (end < range.end ? "…" : "")
  }

  /// The empty place at the end of the last line that has anything on it.
  var endOfText: TextRange {
    let last = lines.last { line in
      body.units[line.range].contains { $0 != 0x20 && $0 != 0x3000 && $0 != 0x09 }
    }
    let end = last?.end ?? 0
    return TextRange(end, end)
  }

  /// The empty place at the end of the line an offset is in.
  func endOfLine(at offset: Int) -> TextRange {
    let index = lines.partitioningIndex { $0.end >= offset }
    let end = index < lines.count ? lines[index].end : body.units.count
    return TextRange(end, end)
  }

  /// The line end the draft uses.
  var newline: String {
    guard lines.count > 1, unit(lines[0].end) == 0x0D else { return "\n" }
    return unit(lines[0].end + 1) == 0x0A ? "\r\n" : "\r"
  }

  /// A sentence on a line of its own behind the empty place `place`, with the bullet of the line
  /// that ends there.
  func newLine(_ sentence: String, at place: TextRange) -> String {
    guard place.end > 0 else { return sentence }
    let index = lines.partitioningIndex { $0.end >= place.end }
    let bullets: Set<UInt16> = [0x30FB, 0x2022, 0x25CF, 0x25A0, 0x25C6, 0x25A1, 0x25CB]
    let first = index < lines.count ? unit(lines[index].start) : 0
    let bullet = bullets.contains(first) ? String(decoding: [first], as: UTF16.self) : ""
    return newline + bullet + sentence
  }
}
