/// What `kijitsu normalize` does to a text: the width fold, then joined kana.
package enum Normalization {
  /// The normalised text. An edit whose result the encoding cannot store is left out.
  package static func normalized(_ units: [UInt16], encoding: TextEncoding = .utf8) -> [UInt16] {
    let width = Width.changes(in: units).map(\.edit)
    let folded = storable(width, encoding).applied(to: units)
    return storable(DecomposedKana.edits(in: folded), encoding).applied(to: folded)
  }

  private static func storable(_ edits: [Edit], _ encoding: TextEncoding) -> [Edit] {
    guard encoding == .cp932 else { return edits }
    return edits.filter { (try? encoding.encode(Array($0.text.utf16))) != nil }
  }
}
