internal import ICU

/// One place in a text, in every unit that someone downstream counts in.
package struct Position: Sendable, Hashable {
  /// Bytes from 0, in the text as stored (its encoding, without a byte order mark).
  package let byte: Int
  /// UTF-16 units from 0.
  package let utf16: Int
  /// Lines from 1.
  package let line: Int
  /// Characters (Unicode code points) from 1 within the line.
  package let column: Int
  /// Screen columns from 1 within the line: East Asian wide characters take two, marks none, a tab
  /// runs to the next multiple of eight.
  package let screen: Int
}

/// Finds the ``Position`` of UTF-16 offsets: built in one pass, each look-up walks 64 units at most.
package struct PositionMap: Sendable {
  private static let stride = 64

  private let units: [UInt16]
  private let encoding: TextEncoding
  private var checkpoints: [Position] = []

  /// - Parameter firstLine: the number of the text's first line, above 1 behind a header.
  package init(_ text: SourceText, firstLine: Int = 1) {
    units = text.units
    encoding = text.encoding
    var walker = Walker(units: units, encoding: encoding, line: firstLine)
    checkpoints.reserveCapacity(units.count / Self.stride + 1)
    checkpoints.append(walker.position)
    while walker.index < units.count {
      walker.step()
      if walker.index >= checkpoints.count * Self.stride { checkpoints.append(walker.position) }
    }
  }

  /// The position of a UTF-16 offset; one inside a surrogate pair counts as the pair's start, one
  /// beyond the end as the end.
  package func position(_ offset: Int) -> Position {
    let offset = max(0, min(offset, units.count))
    var slot = min(offset / Self.stride, checkpoints.count - 1)
    while checkpoints[slot].utf16 > offset { slot -= 1 }
    var walker = Walker(units: units, encoding: encoding, at: checkpoints[slot])
    var position = walker.position
    while walker.index < offset {
      walker.step()
      if walker.index <= offset { position = walker.position }
    }
    return position
  }
}

/// Steps through a text code point by code point, counting.
private struct Walker {
  let units: [UInt16]
  let encoding: TextEncoding
  var index = 0
  var byte = 0
  var line: Int
  var column = 1
  var screen = 1

  init(units: [UInt16], encoding: TextEncoding, line: Int) {
    self.units = units
    self.encoding = encoding
    self.line = line
  }

  init(units: [UInt16], encoding: TextEncoding, at position: Position) {
    self.init(units: units, encoding: encoding, line: position.line)
    index = position.utf16
    byte = position.byte
    column = position.column
    screen = position.screen
  }

  var position: Position {
    Position(byte: byte, utf16: index, line: line, column: column, screen: screen)
  }

  mutating func step() {
    let unit = units[index]
    var scalar = UInt32(unit)
    var length = 1
    if UTF16.isLeadSurrogate(unit), !units.isUnpairedSurrogate(at: index) {
      scalar = 0x10000 + (UInt32(unit) - 0xD800) << 10 + UInt32(units[index + 1]) - 0xDC00
      length = 2
    }
    index += length
    byte += bytes(scalar)
    if isLineEnd(unit) {
      line += 1
      column = 1
      screen = 1
    } else {
      column += 1
      screen += columns(scalar)
    }
  }

  /// A CR LF pair ends the line at its LF.
  private func isLineEnd(_ unit: UInt16) -> Bool {
    unit == 0x0A || unit == 0x0D && !(index < units.count && units[index] == 0x0A)
  }

  private func bytes(_ scalar: UInt32) -> Int {
    switch encoding {
    case .utf8, .utf8WithBOM: scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
    case .utf16LittleEndian, .utf16BigEndian: scalar < 0x10000 ? 2 : 4
    case .cp932: scalar < 0x80 || (0xFF61...0xFF9F).contains(scalar) ? 1 : 2
    }
  }

  private func columns(_ scalar: UInt32) -> Int {
    switch scalar {
    case 0x09: 8 - (screen - 1) % 8
    case 0..<0x20: 0
    case 0x20..<0x7F: 1
    case 0x3041...0x3096, 0x30A0...0x30FF, 0x4E00...0x9FFF: 2
    default: Characters.columns(scalar)
    }
  }
}
