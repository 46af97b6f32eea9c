import CICU

/// Properties of code points, and normalisation, as ICU knows them.
package enum Characters {
  /// Columns a terminal gives a code point: 0, 1 or 2; ambiguous widths count 1.
  package static func columns(_ scalar: UInt32) -> Int {
    Int(kj_columns(Int32(bitPattern: scalar)))
  }

  /// Whether a code point is a control or format character (Cc, Cf).
  package static func isControl(_ scalar: UInt32) -> Bool {
    kj_is_control(Int32(bitPattern: scalar))
  }

  /// The precomposed character of a base and a mark under NFC (か + U+3099 → が), if there is one.
  package static func composed(_ base: UInt32, _ mark: UInt32) -> UInt32? {
    let result = kj_compose_pair(Int32(bitPattern: base), Int32(bitPattern: mark))
    return result < 0 ? nil : UInt32(result)
  }

  /// NFKC applied only to the characters of a UnicodeSet pattern, everything else kept.
  package static func normalizedNFKC(_ units: [UInt16], only set: String) throws(ICUError)
    -> [UInt16]
  {
    let pattern = Array(set.utf16)
    var out = [UInt16](repeating: 0, count: units.count * 3 + 16)
    var status: Int32 = 0
    let length = kj_normalize_filtered(
      pattern, Int32(pattern.count), units, Int32(units.count), &out, Int32(out.count), &status)
    try ICUError.check(status)
    out.removeLast(out.count - Int(length))
    return out
  }
}
