/// Takes out of a value what has no place in a message.
enum ValueCleaner {
  /// One line: line breaks and tabs become a blank, invisible characters vanish.
  static func line(_ text: String) -> String { trimmed(cleaned(text, keepsLines: false)) }

  /// Several lines: line ends become LF, invisible characters vanish.
  static func lines(_ text: String) -> String { trimmed(cleaned(text, keepsLines: true)) }

  /// Whether nothing of the text would be seen.
  static func isBlank(_ text: String) -> Bool { line(text).isEmpty }

  private static func cleaned(_ text: String, keepsLines: Bool) -> String {
    var result = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      defer { isAfterReturn = scalar == "\r" }
      switch scalar.value {
      case 0x0A where isAfterReturn: break
      case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: result.append(keepsLines ? "\n" : " ")
      case 0x09: result.append(" ")
      case _ where isInvisible(scalar.value): break
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Control characters, marks of writing direction and other marks without a shape of their own.
  /// The joiner (U+200D) stays: emoji are made with it.
  private static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x20, 0x7F...0x9F, 0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A...0x202E,
      0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB:
      true
    default: false
    }
  }

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[first...last])
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x0A, 0xA0, 0x3000, 0x2000...0x200A, 0x3164, 0x2800: true
    default: false
    }
  }
}
