import Text

/// The lines of a header that hold a key at its top level, found without understanding the YAML, so
/// that a half-typed header can be helped too.
struct HeaderLines {
  struct Line {
    /// From 0, in the file.
    let line: Int
    let key: TextRange
    /// Behind the colon and the blanks after it.
    let valueStart: Int
    /// The end of the line.
    let end: Int
  }

  private(set) var all: [Line] = []

  init(_ lines: TextLines, _ split: HeaderSplit) {
    guard let header = split.header, !header.isEmpty else { return }
    for line in lines.line(of: header.start)..<lines.line(of: header.end) {
      if let found = Self.line(line, lines) { all.append(found) }
    }
  }

  /// A line of `key:`, however deep.
  static func line(_ number: Int, _ lines: TextLines, nested: Bool = false) -> Line? {
    let range = lines.range(ofLine: number)
    let units = lines.units
    var start = range.start
    if nested { while start < range.end, isBlank(units[start]) { start += 1 } }
    guard start < range.end, !isBlank(units[start]), units[start] != 0x23, units[start] != 0x2D,
      let colon = units[start..<range.end].firstIndex(where: { $0 == 0x3A || $0 == 0xFF1A })
    else { return nil }
    var keyEnd = colon
    while keyEnd > start, isBlank(units[keyEnd - 1]) { keyEnd -= 1 }
    var value = colon + 1
    while value < range.end, isBlank(units[value]) { value += 1 }
    return Line(line: number, key: TextRange(start, keyEnd), valueStart: value, end: range.end)
  }

  static func isBlank(_ unit: UInt16) -> Bool { unit == 0x20 || unit == 0x09 || unit == 0x3000 }
}
