/// Kana written as a base and a combining mark, as some file systems and PDFs give them.
package enum DecomposedKana {
  /// The edits that join them: か + U+3099 → が. A mark that no kana takes is left.
  package static func edits(in units: [UInt16], range: TextRange? = nil) -> [Edit] {
    let range = range ?? TextRange(0, units.count)
    var edits: [Edit] = []
    for index in range.range where units[index] == 0x3099 || units[index] == 0x309A {
      guard index > range.start, index > edits.last?.range.end ?? -1,
        let voiced = HalfwidthKana.voiced(units[index - 1], mark: units[index])
      else { continue }
      edits.append(
        Edit(
          range: TextRange(index - 1, index + 1),
          text: String(decoding: CollectionOfOne(voiced), as: UTF16.self)))
    }
    return edits
  }
}
