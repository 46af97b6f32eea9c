internal import Text

/// Makes texts safe to show: nothing in them moves the cursor, changes colours or turns the direction
/// of writing.
enum TerminalText {
  /// The text with `�` for characters that a terminal would obey; line ends stay.
  static func safe(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isObeyed) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(isObeyed(scalar) ? "\u{FFFD}" : scalar) }
    return String(result)
  }

  /// The same on one line: line ends and tabs become blanks.
  static func line(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 }) else { return safe(text) }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\t": if result.last != " " { result.append(" ") }
      case "\r": continue
      default: result.append(isObeyed(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return String(result)
  }

  /// The beginning of a text, on one line and at most so many columns wide.
  static func clipped(_ text: String, columns: Int) -> String {
    let line = line(text)
    guard ScreenWidth.columns(of: line) > columns else { return line }
    var result = String.UnicodeScalarView()
    var width = 0
    for scalar in line.unicodeScalars {
      width += ScreenWidth.columns(of: scalar.value)
      guard width < columns else { break }
      result.append(scalar)
    }
    return String(result) + "…"
  }

  private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x0D, 0x09: false
    case 0..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x061C, 0x2028, 0x2029, 0x202A...0x202E,
      0x2066...0x2069:
      true
    default: false
    }
  }
}
