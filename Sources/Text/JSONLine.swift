/// A JSON value on one line that is written piece by piece, for what is sent at every key stroke.
///
///     var line = JSONLine()
///     line.append(#"{"line":"#)
///     line.append(12)
///     line.append("}")
package struct JSONLine: Sendable {
  /// UTF-8
  package private(set) var bytes: [UInt8] = []

  package init() { bytes.reserveCapacity(512) }

  /// Appends a piece as it is.
  package mutating func append(_ piece: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: piece.utf8Start, count: piece.utf8CodeUnitCount))
  }

  package mutating func append(_ number: Int) { bytes += String(number).utf8 }

  /// Appends what stands between the quotes of a string.
  package mutating func append(inString text: String) { Self.writeEscaped(text, to: &bytes) }

  static func writeEscaped(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { writeEscaped($0, to: &bytes) }
  }

  /// Copies what needs no escape in whole runs.
  private static func writeEscaped(
    _ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]
  ) {
    var start = 0
    for index in text.indices {
      let byte = text[index]
      guard byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F else { continue }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      start = index + 1
      switch byte {
      case 0x22: bytes += #"\""#.utf8
      case 0x5C: bytes += #"\\"#.utf8
      case 0x0A: bytes += #"\n"#.utf8
      case 0x0D: bytes += #"\r"#.utf8
      case 0x09: bytes += #"\t"#.utf8
      default:
        let hex = String(byte, radix: 16)
        bytes += (#"\u"# + String(repeating: "0", count: 4 - hex.count) + hex).utf8
      }
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }
}
