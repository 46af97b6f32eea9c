package import Text

/// Writes offsets of one text as the client's positions. Ascending offsets cost one walk in all,
/// however long the lines are.
package struct PositionWriter {
  private let lines: TextLines
  private var line = 0
  private var offset = 0
  private var column = 0

  package init(_ lines: TextLines) { self.lines = lines }

  /// The client's line and column of an offset, both from 0.
  package mutating func place(_ target: Int) -> (line: Int, column: Int) {
    let target = max(0, min(target, lines.units.count))
    let targetLine = lines.line(of: target)
    if targetLine == line, target >= offset {
      column += lines.columns(TextRange(offset, target))
    } else {
      line = targetLine
      column = lines.column(of: target, line: line)
    }
    offset = target
    return (line, column)
  }

  /// `{"line","character"}`
  package mutating func position(_ target: Int) -> JSON {
    let (line, column) = place(target)
    return .object([("line", .int(line)), ("character", .int(column))])
  }

  /// `{"start","end"}`
  package mutating func range(_ range: TextRange) -> JSON {
    let start = position(range.start)
    return .object([("start", start), ("end", position(range.end))])
  }

  /// `{"range","newText"}`
  package mutating func edit(_ edit: Edit) -> JSON {
    .object([("range", range(edit.range)), ("newText", .string(edit.text))])
  }
}

extension TextLines {
  /// A single range, written for the client.
  package func json(_ range: TextRange) -> JSON {
    var writer = PositionWriter(self)
    return writer.range(range)
  }

  /// A single position, written for the client.
  package func json(_ offset: Int) -> JSON {
    var writer = PositionWriter(self)
    return writer.position(offset)
  }
}
