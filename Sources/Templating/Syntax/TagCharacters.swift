/// The signs that tags are made of, and their full-width forms.
enum TagCharacters {
  static let lineFeed: UInt16 = 0x0A
  static let openBrace: UInt16 = 0x7B
  static let closeBrace: UInt16 = 0x7D
  static let fullWidthOpenBrace: UInt16 = 0xFF5B
  static let fullWidthCloseBrace: UInt16 = 0xFF5D

  /// What a full-width sign stands for inside a tag, where it acts as a sign.
  static func halfWidth(_ unit: UInt16) -> UInt16 {
    switch unit {
    case 0x3000: 0x20
    case 0x201C, 0x201D, 0xFF02: 0x22
    case 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF5E: unit - 0xFEE0
    default: unit
    }
  }

  /// A blank inside a tag, line breaks included.
  static func isBlank(_ unit: UInt16) -> Bool {
    unit == 0x20 || unit == 0x3000 || unit == 0x09 || unit == 0x0A || unit == 0x0D
  }

  /// A blank that may stand beside a tag that is alone on its line.
  static func isLineBlank(_ unit: UInt16, _ dialect: TemplateDialect) -> Bool {
    unit == 0x20 || unit == 0x09 || unit == 0x3000 && dialect == .product
  }
}
