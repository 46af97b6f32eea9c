/// Writes XML 1.0 that every parser accepts, whatever the texts hold.
enum XML {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  /// `<name a="b">`
  static func open(_ name: String, _ attributes: [(String, String)]) -> String {
    "<\(tag(name, attributes))>"
  }

  /// `<name a="b"/>`
  static func element(_ name: String, _ attributes: [(String, String)]) -> String {
    "<\(tag(name, attributes))/>"
  }

  /// A text between tags.
  static func text(_ text: String) -> String { escaped(text, isAttribute: false) }

  private static func tag(_ name: String, _ attributes: [(String, String)]) -> String {
    attributes.reduce(name) { "\($0) \($1.0)=\"\(escaped($1.1, isAttribute: true))\"" }
  }

  /// Characters that XML 1.0 has no way to write become U+FFFD.
  private static func escaped(_ text: String, isAttribute: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: result += "&amp;"
      case 0x3C: result += "&lt;"
      case 0x3E: result += "&gt;"
      case 0x22 where isAttribute: result += "&quot;"
      case 0x09 where isAttribute, 0x0A where isAttribute, 0x0D, 0x7F...0x9F:
        result += "&#\(scalar.value);"
      case 0x09, 0x0A: result.unicodeScalars.append(scalar)
      case 0..<0x20, 0xFFFE, 0xFFFF: result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
