import Text

/// A tag that is being typed: what stands between its opening and the cursor.
struct OpenTag {
  enum Sigil { case section, inverted, end }

  enum Content {
    case name(Sigil?)
    /// Behind a bar; with the name before it.
    case filter(of: String)
    case partial
  }

  let content: Content
  /// What has been typed of the name.
  let typed: TextRange
  /// What a completion replaces: that, and the rest of the name and the closing that already stand behind
  /// the cursor.
  let replaced: TextRange
  /// What follows the name: the closing, or nothing where more of the tag follows.
  let closing: String
  /// Whether the tag goes on behind the name.
  let goesOn: Bool
  /// A blank, where the name should not stick to the sign before it.
  let lead: String
  /// The edits that fold a full-width opening.
  let folds: [Edit]

  /// The tag that is open at an offset on its line.
  init?(_ lines: TextLines, at offset: Int) {
    let units = lines.units
    let line = lines.range(ofLine: lines.line(of: offset))
    guard let opening = Self.opening(units, line.start, offset) else { return nil }
    let isTriple = opening > line.start && Self.half(units[opening - 1]) == 0x7B
    folds = Self.folds(units, TextRange(isTriple ? opening - 1 : opening, opening + 2))
    var start = opening + 2
    while start < offset, HeaderLines.isBlank(units[start]) { start += 1 }
    let sign = start < offset ? Self.half(units[start]) : 0
    let bar = units[start..<offset].lastIndex { Self.half($0) == 0x7C }
    if let bar {
      let first = units[start..<offset].firstIndex { Self.half($0) == 0x7C } ?? bar
      content = .filter(of: Self.trimmed(lines, start, first))
      start = bar + 1
    } else {
      switch sign {
      case 0x3E: content = .partial
      case 0x23: content = .name(.section)
      case 0x5E: content = .name(.inverted)
      case 0x2F: content = .name(.end)
      case 0x21, 0x3D: return nil
      default: content = .name(nil)
      }
      if [0x3E, 0x23, 0x5E, 0x2F, 0x26].contains(sign) { start += 1 }
    }
    let behind = start
    while start < offset, HeaderLines.isBlank(units[start]) { start += 1 }
    let isGlued = start == behind
    switch content {
    case .filter, .partial: lead = isGlued ? " " : ""
    case .name: lead = ""
    }
    typed = TextRange(start, offset)
    let rest = OpenTagRest(units, TextRange(offset, line.end), braces: isTriple ? 3 : 2)
    replaced = TextRange(start, rest.end)
    closing = lines.text(rest.blanks) + (rest.goesOn ? "" : isTriple ? "}}}" : "}}")
    goesOn = rest.goesOn
  }

  /// The last `{{` before an offset that nothing closes.
  private static func opening(_ units: [UInt16], _ start: Int, _ offset: Int) -> Int? {
    var index = offset - 2
    while index >= start {
      let (first, second) = (half(units[index]), half(units[index + 1]))
      if first == 0x7D, second == 0x7D { return nil }
      if first == 0x7B, second == 0x7B { return index }
      index -= 1
    }
    return nil
  }

  private static func folds(_ units: [UInt16], _ opening: TextRange) -> [Edit] {
    let braces = String(repeating: "{", count: opening.length)
    return units[opening.range].contains(0xFF5B) ? [Edit(range: opening, text: braces)] : []
  }

  static func half(_ unit: UInt16) -> UInt16 {
    (0xFF01...0xFF5E).contains(unit) ? unit - 0xFEE0 : unit
  }

  private static func trimmed(_ lines: TextLines, _ start: Int, _ end: Int) -> String {
    var end = end
    while end > start, HeaderLines.isBlank(lines.units[end - 1]) { end -= 1 }
    return lines.text(TextRange(start, end))
  }
}
