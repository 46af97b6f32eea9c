/// Half-width katakana and its marks (U+FF61–U+FF9F), and voicing of kana.
package enum HalfwidthKana {
  /// What U+FF61–U+FF9D stand for: NFKC, as ICU has it (a test compares).
  private static let fullWidth: [UInt16] = Array(
    "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン".utf16)

  /// The full-width form of a half-width kana or mark; nil for ﾞ, ﾟ and everything else.
  package static func fullWidth(_ unit: UInt16) -> UInt16? {
    guard (0xFF61...0xFF9D).contains(unit) else { return nil }
    return fullWidth[Int(unit) - 0xFF61]
  }

  /// Whether a unit is a mark of voicing that joins the kana before it: ﾞ, ﾟ, U+3099, U+309A.
  package static func isVoicingMark(_ unit: UInt16) -> Bool {
    (0xFF9E...0xFF9F).contains(unit) || (0x3099...0x309A).contains(unit)
  }

  /// The kana joined with a voicing mark (か + ﾞ → が), if there is such a kana.
  package static func voiced(_ kana: UInt16, mark: UInt16) -> UInt16? {
    let isSemivoiced = mark == 0xFF9F || mark == 0x309A
    let base = (0x30A1...0x30F6).contains(kana) ? kana - 0x60 : kana
    switch base {
    case 0x306F, 0x3072, 0x3075, 0x3078, 0x307B: return kana + (isSemivoiced ? 2 : 1)
    case _ where isSemivoiced: return nil
    case 0x3046: return kana == base ? 0x3094 : 0x30F4
    case 0x304B...0x3061 where base % 2 == 1: return kana + 1
    case 0x3064, 0x3066, 0x3068: return kana + 1
    case 0x309D, 0x30FD: return kana + 1  // ゝ ヽ
    case 0x308F...0x3092 where kana != base: return kana + 8  // ワ ヰ ヱ ヲ
    default: return nil
    }
  }
}
