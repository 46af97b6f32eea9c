/// Turns a whole text to full width, or its digits, letters and signs to half width.
enum Widths {
  /// `11/27 18:00` → `１１／２７　１８：００`
  static func wide(_ text: String) -> String {
    map(text) { unit in
      switch unit {
      case 0x21...0x7E: unit + 0xFEE0
      case 0x20: 0x3000
      default: unit
      }
    }
  }

  /// `１１月２７日（金）` → `11月27日(金)`
  static func narrow(_ text: String) -> String {
    map(text) { unit in
      switch unit {
      case 0xFF01...0xFF5E: unit - 0xFEE0
      case 0x3000: 0x20
      default: unit
      }
    }
  }

  private static func map(_ text: String, _ change: (UInt16) -> UInt16) -> String {
    String(decoding: text.utf16.map(change), as: UTF16.self)
  }
}
