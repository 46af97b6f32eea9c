internal import Text

/// A field's name: as written, and as it is compared.
///
/// `ＵＲＬ` and `URL`, `ｻｰﾋﾞｽ名` and `サービス名`, `が` in one or two code points are the same field.
package struct FieldName: Sendable, Hashable {
  /// As written, for messages.
  package let text: String
  /// As compared: digits and Latin letters half width, katakana full width. Swift compares strings
  /// by canonical equivalence, which is what NFC would do.
  package let key: String

  package init(_ text: String) {
    self.text = text
    key = Self.key(text)
  }

  /// A name that is compared as it is written.
  init(verbatim text: String) {
    self.text = text
    key = text
  }

  /// The key of a name.
  package static func key(_ text: String) -> String {
    guard text.utf16.contains(where: isFolded) else { return text }
    var units: [UInt16] = []
    units.reserveCapacity(text.utf16.count)
    for unit in text.utf16 {
      switch unit {
      case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: units.append(unit - 0xFEE0)
      case 0xFF61...0xFF9D: units.append(HalfwidthKana.fullWidth(unit) ?? unit)
      case _ where HalfwidthKana.isVoicingMark(unit):
        if let last = units.last, let joined = HalfwidthKana.voiced(last, mark: unit) {
          units[units.count - 1] = joined
        } else {
          units.append(unit)
        }
      default: units.append(unit)
      }
    }
    return String(decoding: units, as: UTF16.self)
  }

  private static func isFolded(_ unit: UInt16) -> Bool {
    unit >= 0xFF10 && unit <= 0xFF9F || HalfwidthKana.isVoicingMark(unit)
  }
}
