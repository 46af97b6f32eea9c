import Text

/// What stands behind the cursor in a tag: the rest of a name, then a closing or more of the tag.
struct OpenTagRest {
  /// Where the name and the closing end that belong to the tag; the cursor where none do.
  let end: Int
  /// The blanks before the closing.
  let blanks: TextRange
  /// Whether a filter or an argument follows.
  let goesOn: Bool

  /// - Parameters:
  ///   - line: from the cursor to the end of its line.
  ///   - braces: how many close the tag.
  init(_ units: [UInt16], _ line: TextRange, braces: Int) {
    let stop =
      units[line.range].firstIndex { unit in
        [0x7B, 0x7D, 0x7C, 0x3A].contains(OpenTag.half(unit))
      } ?? line.end
    let sign = stop < line.end ? OpenTag.half(units[stop]) : 0
    var name = stop
    while name > line.start, HeaderLines.isBlank(units[name - 1]) { name -= 1 }
    switch sign {
    case 0x7D:
      var end = stop
      while end < line.end, end < stop + braces, OpenTag.half(units[end]) == 0x7D { end += 1 }
      // A single brace closes nothing, unless an editor has just set it.
      let isClosing = end > stop + 1 || stop == line.start
      self.init(
        end: isClosing ? end : line.start,
        blanks: isClosing ? TextRange(name, stop) : TextRange(name, name), goesOn: false)
    case 0x7C, 0x3A:
      let isTag = Self.closes(units, TextRange(stop, line.end))
      self.init(end: isTag ? name : line.start, blanks: TextRange(name, name), goesOn: isTag)
    default:
      self.init(end: line.start, blanks: TextRange(line.start, line.start), goesOn: false)
    }
  }

  private init(end: Int, blanks: TextRange, goesOn: Bool) {
    self.end = end
    self.blanks = blanks
    self.goesOn = goesOn
  }

  /// Whether a closing comes before the next opening.
  private static func closes(_ units: [UInt16], _ range: TextRange) -> Bool {
    let brace = units[range.range].firstIndex { unit in
      OpenTag.half(unit) == 0x7B || OpenTag.half(unit) == 0x7D
    }
    return brace.map { OpenTag.half(units[$0]) == 0x7D } ?? false
  }
}
