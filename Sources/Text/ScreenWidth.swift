internal import ICU

/// Columns that a terminal gives to text.
package enum ScreenWidth {
  /// Columns of a code point: 0 for marks and controls, 2 for East Asian wide ones, else 1.
  package static func columns(of scalar: UInt32) -> Int {
    switch scalar {
    case 0..<0x20: 0
    case 0x20..<0x7F: 1
    case 0x3041...0x3096, 0x30A0...0x30FF, 0x4E00...0x9FFF: 2
    default: Characters.columns(scalar)
    }
  }

  /// Columns of a text without tabs and line ends.
  package static func columns(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns(of: $1.value) }
  }
}
