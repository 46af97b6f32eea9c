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

  /// A text on one line and at most so many columns wide, cut at its end or at its beginning.
  static func clipped(_ text: String, columns: Int, keepsEnd: Bool = false) -> String {
    let scalars = Array(line(text).unicodeScalars)
    guard ScreenWidth.columns(of: line(text)) > columns else { return line(text) }
    var result: [Unicode.Scalar] = []
    var width = 0
    for scalar in keepsEnd ? scalars.reversed() : scalars {
      width += ScreenWidth.columns(of: scalar.value)
      guard width < columns else { break }
      result.append(scalar)
    }
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: keepsEnd ? result.reversed() : result)
    return keepsEnd ? "…" + String(kept) : String(kept) + "…"
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
