/// A text as it stands in a file: UTF-16, with the encoding it was stored in.
///
/// Everything measures in UTF-16 offsets (``TextRange``); ``PositionMap`` turns them into bytes,
/// lines and columns when something is to be shown.
package struct SourceText: Sendable {
  package let units: [UInt16]
  package let encoding: TextEncoding

  package init(_ units: [UInt16], encoding: TextEncoding = .utf8) {
    self.units = units
    self.encoding = encoding
  }

  package init(_ text: String) { self.init(Array(text.utf16)) }

  /// Reads a file's bytes, detecting the encoding.
  package init(bytes: [UInt8]) throws(TextEncoding.DecodingFailure) {
    let (units, encoding) = try TextEncoding.decode(bytes)
    self.init(units, encoding: encoding)
  }

  package var string: String { String(utf16Units: units) }

  /// The text of a range.
  package subscript(range: TextRange) -> String {
    String(utf16Units: units[range.range])
  }

  /// The ranges of the lines, without their ends (LF, CR LF or CR).
  package var lines: [TextRange] {
    var lines: [TextRange] = []
    var start = 0
    var index = 0
    while index < units.count {
      let unit = units[index]
      if unit == 0x0A || unit == 0x0D {
        lines.append(TextRange(start, index))
        if unit == 0x0D, index + 1 < units.count, units[index + 1] == 0x0A { index += 1 }
        start = index + 1
      }
      index += 1
    }
    lines.append(TextRange(start, units.count))
    return lines
  }
}
