import Text

/// Where in a header something is being typed.
enum HeaderPlace {
  /// A key: its typed part, whether it is indented, and the keys it stands below.
  case key(typed: TextRange, path: [String])
  /// A value, or an item of a list: its typed part, and the keys it stands below.
  case value(typed: TextRange, path: [String])

  /// The place at an offset, or nil outside the header.
  init?(_ lines: TextLines, at offset: Int) {
    let split = Self.split(lines, at: offset)
    let number = lines.line(of: offset)
    guard let header = split.header, number >= 1, number < split.bodyLine - 1,
      header.start <= offset
    else { return nil }
    let line = lines.range(ofLine: number)
    let units = lines.units
    var start = line.start
    while start < offset, HeaderLines.isBlank(units[start]) { start += 1 }
    var path = start > line.start ? Self.parents(lines, number, indent: start - line.start) : []
    if start < offset, units[start] == 0x2D {
      start += 1
      while start < offset, HeaderLines.isBlank(units[start]) { start += 1 }
      if path.isEmpty { path = Self.parents(lines, number, indent: 1) }
      self = .value(typed: TextRange(start, offset), path: path)
      return
    }
    // Walks to the cursor; braces go one level down, commas back to a key, but not those in a list.
    var isValue = false
    var open: [UInt16] = []
    var index = start
    while index < offset {
      switch units[index] {
      case 0x3A where !isValue, 0xFF1A where !isValue:
        path.append(Self.trimmed(lines, TextRange(start, index)))
        isValue = true
        start = index + 1
      case 0x7B where isValue:
        open.append(0x7B)
        isValue = false
        start = index + 1
      case 0x7D where open.last == 0x7B:
        open.removeLast()
        if isValue { path.removeLast() }
        isValue = true
        start = index + 1
      case 0x2C where open.last == 0x7B && isValue:
        path.removeLast()
        isValue = false
        start = index + 1
      case 0x2C where !open.isEmpty || isValue: start = index + 1
      case 0x5B where isValue:
        open.append(0x5B)
        start = index + 1
      case 0x5D where open.last == 0x5B:
        open.removeLast()
        start = index + 1
      default: break
      }
      index += 1
    }
    while start < offset, HeaderLines.isBlank(units[start]) { start += 1 }
    let typed = TextRange(start, offset)
    self = isValue ? .value(typed: typed, path: path) : .key(typed: typed, path: path)
  }

  /// The header and the body, where a header that is still being written ends behind the line of the
  /// cursor: as long as what stands above looks like one.
  static func split(_ lines: TextLines, at offset: Int) -> HeaderSplit {
    let split = HeaderSplit(lines.units)
    let number = lines.line(of: offset)
    guard split.header == nil, number >= 1, number <= maximumLines,
      (1..<number).allSatisfy({ mayBelong(lines.range(ofLine: $0), lines.units) })
    else { return split }
    let end = lines.range(ofLine: number).end
    return HeaderSplit(Array(lines.units[..<end]) + Array("\n---\n".utf16))
  }

  /// The most lines of a header that is not closed.
  private static let maximumLines = 200

  /// Whether a line can stand in a header: it is blank or indented, a comment, an item, or has a key.
  private static func mayBelong(_ line: TextRange, _ units: [UInt16]) -> Bool {
    guard let first = units[line.range].first else { return true }
    return HeaderLines.isBlank(first) || first == 0x23 || first == 0x2D
      || units[line.range].contains { $0 == 0x3A || $0 == 0xFF1A }
  }

  /// The blank that a value needs before it, where none stands behind the colon or the dash yet.
  static func lead(_ lines: TextLines, _ typed: TextRange) -> String {
    guard typed.start > 0 else { return "" }
    return [0x3A, 0xFF1A, 0x2D].contains(lines.units[typed.start - 1]) ? " " : ""
  }

  private static func trimmed(_ lines: TextLines, _ range: TextRange) -> String {
    var range = range
    while range.start < range.end, HeaderLines.isBlank(lines.units[range.start]) {
      range.start += 1
    }
    while range.end > range.start, HeaderLines.isBlank(lines.units[range.end - 1]) {
      range.end -= 1
    }
    return lines.text(range)
  }

  /// The keys above a line that are indented less and less.
  private static func parents(_ lines: TextLines, _ number: Int, indent: Int) -> [String] {
    var (indent, path) = (indent, [String]())
    var line = number - 1
    while line >= 1, indent > 0 {
      let range = lines.range(ofLine: line)
      let found = HeaderLines.line(line, lines, nested: true)
      if let found, found.key.start - range.start < indent {
        indent = found.key.start - range.start
        path.insert(lines.text(found.key), at: 0)
      }
      line -= 1
    }
    return path
  }
}
