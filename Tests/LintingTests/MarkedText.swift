import Text

/// A text whose ranges are marked with ⟦ ⟧.
struct MarkedText {
  private(set) var text: [UInt16] = []
  private(set) var ranges: [TextRange] = []

  init(_ marked: String) {
    var start: Int?
    for unit in marked.utf16 {
      switch unit {
      case 0x27E6: start = text.count
      case 0x27E7:
        if let first = start { ranges.append(TextRange(first, text.count)) }
        start = nil
      default: text.append(unit)
      }
    }
  }

  var string: String { String(decoding: text, as: UTF16.self) }

  /// The text with marks around ranges: what a failed test shows.
  static func marked(_ text: String, _ ranges: [TextRange]) -> String {
    let edits = ranges.flatMap { range in
      [
        Edit(range: TextRange(range.start, range.start), text: "⟦"),
        Edit(range: TextRange(range.end, range.end), text: "⟧"),
      ]
    }
    return String(decoding: edits.applied(to: Array(text.utf16)), as: UTF16.self)
  }
}
