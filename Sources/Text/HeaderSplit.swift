/// Where the optional header of a draft or template ends and its body begins.
///
///     ---
///     situation: after-delivery
///     ---
///     山田様
///
/// The header stands between two lines of `---` (blanks behind them do not count), the first of
/// which is the file's first line. Without the second line there is no header.
package struct HeaderSplit: Sendable, Hashable {
  /// The YAML between the two lines, its last line end included; nil without a header.
  package let header: TextRange?
  /// Everything behind the header's last line, or the whole text.
  package let body: TextRange
  /// The number of the body's first line, from 1.
  package let bodyLine: Int
  /// The number of the header's first line: always 2 where there is one.
  package let headerLine = 2

  package init(_ units: [UInt16]) {
    var lines = LineScanner(units: units)
    if let first = lines.next(), first.isFence {
      var number = 1
      while let line = lines.next() {
        number += 1
        guard line.isFence else { continue }
        header = TextRange(first.end, line.start)
        body = TextRange(line.end, units.count)
        bodyLine = number + 1
        return
      }
    }
    header = nil
    body = TextRange(0, units.count)
    bodyLine = 1
  }
}

/// Steps through lines with their ends; tells the lines of `---`.
private struct LineScanner {
  let units: [UInt16]
  var index = 0

  struct Line {
    let start: Int
    /// Behind the line end.
    let end: Int
    let isFence: Bool
  }

  mutating func next() -> Line? {
    guard index < units.count else { return nil }
    let start = index
    var content = start
    while content < units.count, units[content] != 0x0A, units[content] != 0x0D { content += 1 }
    var end = content
    if end < units.count {
      end += units[end] == 0x0D && end + 1 < units.count && units[end + 1] == 0x0A ? 2 : 1
    }
    index = end
    return Line(start: start, end: end, isFence: isFence(start, content))
  }

  private func isFence(_ start: Int, _ end: Int) -> Bool {
    var start = start
    if start < end, start == 0, units[start] == 0xFEFF { start += 1 }
    guard end - start >= 3, units[start..<(start + 3)].allSatisfy({ $0 == 0x2D }) else {
      return false
    }
    return units[(start + 3)..<end].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x3000 }
  }
}
