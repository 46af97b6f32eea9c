internal import Text

/// Where a word stands that may be quoted in YAML: `名` in `"名": 文字`.
enum QuotedWord {
  /// The word between the quotes that begin at a range, or the range itself where none do.
  static func inside(_ range: TextRange, of units: [UInt16]) -> TextRange {
    guard range.start < units.count else { return range }
    let quote = units[range.start]
    guard quote == 0x22 || quote == 0x27 else { return range }
    let start = range.start + 1
    var end = start
    while end < units.count, units[end] != quote {
      let isEscape = quote == 0x22 && units[end] == 0x5C
      end += isEscape && end + 1 < units.count ? 2 : 1
    }
    return TextRange(start, end)
  }
}
