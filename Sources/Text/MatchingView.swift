/// A text as the matchers see it: one spelling for what people write in many.
///
/// Width, katakana, half-width kana, decomposed kana and lengthened vowels are folded, blanks inside
/// kana runs vanish (`おねがい いたします`), a blank behind a finished sentence becomes `。`, and the
/// spellings of a ``Spelling`` table are rewritten (`下さい` → `ください`). Every unit knows the
/// range of the source it came from, so a match maps back exactly.
package struct MatchingView: Sendable {
  package private(set) var units: [UInt16] = []
  /// For each unit of the view, the UTF-16 offsets in the source at which it begins and ends.
  package private(set) var starts: [Int32] = []
  package private(set) var ends: [Int32] = []

  /// - Parameters:
  ///   - source: the text's UTF-16 units.
  ///   - range: the part to look at; the offsets stay those of the whole source.
  package init(_ source: [UInt16], range: TextRange? = nil, spelling: Spelling = Spelling()) {
    let range = range ?? TextRange(0, source.count)
    units.reserveCapacity(range.length)
    starts.reserveCapacity(range.length)
    ends.reserveCapacity(range.length)
    source.withUnsafeBufferPointer { fold($0, range) }
    foldBlanks()
    if !spelling.isEmpty { rewrite(spelling) }
  }

  /// The units of a short text's view, when nobody needs to map them back: for phrases.
  package static func foldedUnits(of units: [UInt16], spelling: Spelling) -> [UInt16] {
    let isFolded = units.allSatisfy { isPlain($0) && !spelling.isHead($0) }
    return isFolded ? units : MatchingView(units, spelling: spelling).units
  }

  /// Whether folding leaves a unit alone, whatever stands around it.
  private static func isPlain(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x21...0x7E, 0x3042, 0x3044, 0x3046, 0x3048, 0x304A...0x3096, 0x4E00...0x9FFF: true
    default: false
    }
  }

  package var count: Int { units.count }

  /// The range in the source of a range of the view.
  package func sourceRange(_ start: Int, _ end: Int) -> TextRange {
    guard start < end else {
      let offset = start < count ? Int(starts[start]) : Int(ends.last ?? 0)
      return TextRange(offset, offset)
    }
    return TextRange(Int(starts[start]), Int(ends[end - 1]))
  }

  /// The text of a range of the view.
  package func text(_ start: Int, _ end: Int) -> String {
    String(utf16Units: units[start..<end])
  }

  /// The first unit of the view that begins at or behind a source offset.
  package func index(ofSource offset: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func append(_ unit: UInt16, _ start: Int, _ end: Int) {
    units.append(unit)
    starts.append(Int32(start))
    ends.append(Int32(end))
  }

  /// Width, kana and lengthening, unit by unit.
  private mutating func fold(_ source: UnsafeBufferPointer<UInt16>, _ range: TextRange) {
    var index = range.start
    while index < range.end {
      let unit = source[index]
      switch unit {
      case 0x200B...0x200D, 0x2060, 0xFEFF, 0xFE0E, 0xFE0F: break
      case 0x3000, 0xA0, 0x09: append(0x20, index, index + 1)
      case 0x301C, 0xFF5E, 0x223C: appendWave(source, index, range.end)
      case 0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x30FC:
        if !isLengthening(source, index, range.start) { append(unit, index, index + 1) }
      case 0x30A1...0x30F6: append(unit - 0x60, index, index + 1)
      case 0xFF0C: append(0x3001, index, index + 1)
      case 0xFF0E: append(0x2E, index, index + 1)
      case 0xFF01...0xFF5D: append(unit - 0xFEE0, index, index + 1)
      case 0xFF61...0xFF9D:
        let full = HalfwidthKana.fullWidth(unit) ?? unit
        append((0x30A1...0x30F6).contains(full) ? full - 0x60 : full, index, index + 1)
      case 0x3099, 0x309A, 0xFF9E, 0xFF9F:
        if let last = units.last, let voiced = HalfwidthKana.voiced(last, mark: unit),
          Int(ends[ends.count - 1]) == index
        {
          units[units.count - 1] = voiced
          ends[ends.count - 1] = Int32(index + 1)
        }
      case 0x2010...0x2015, 0x2212: append(0x2D, index, index + 1)
      default: append(unit, index, index + 1)
      }
      index += 1
    }
  }

  /// A wave dash between hiragana only lengthens (`くださ〜い`); elsewhere it is `~`.
  private mutating func appendWave(
    _ source: UnsafeBufferPointer<UInt16>, _ index: Int, _ end: Int
  ) {
    let isInside =
      units.last.map(isHiragana) == true && index + 1 < end && isHiragana(source[index + 1])
    if !isInside { append(0x7E, index, index + 1) }
  }

  /// Whether ー or a small vowel only lengthens the hiragana before it: くださーい, くださぁい.
  private func isLengthening(_ source: UnsafeBufferPointer<UInt16>, _ index: Int, _ start: Int)
    -> Bool
  {
    index > start && isHiragana(source[index - 1])
  }

  private mutating func foldBlanks() {
    guard units.contains(0x20) else { return }
    var write = 0
    var word = 0  // where the word before a blank begins
    for read in units.indices {
      var unit = units[read]
      if unit == 0x20, write > 0, read + 1 < units.count {
        if endsSentence(write) {
          unit = 0x3002
        } else if isKana(units[write - 1]), isKana(units[read + 1]),
          !(word..<write).contains(where: { isKanji(units[$0]) })
        {
          continue
        }
      }
      if unit == 0x20 || unit == 0x0A || unit == 0x3002 { word = write + 1 }
      units[write] = unit
      starts[write] = starts[read]
      ends[write] = ends[read]
      write += 1
    }
    truncate(to: write)
  }

  /// Whether the units before `end` close a polite sentence: ます, です, ません, ください, た.
  private func endsSentence(_ end: Int) -> Bool {
    Self.sentenceEnds.contains { ending in
      end >= ending.count && units[(end - ending.count)..<end].elementsEqual(ending)
    }
  }

  private static let sentenceEnds: [[UInt16]] = [
    "ます", "です", "ました", "でした", "ません", "ください", "下さい", "ませ",
  ].map { Array($0.utf16) }

  /// The view without some of its parts (ordered, in view offsets), and respelt.
  package func removing(_ removed: [Range<Int>], spelling: Spelling) -> MatchingView {
    var result = MatchingView(capacity: count)
    var index = 0
    for range in removed + [count..<count] {
      result.units += units[index..<range.lowerBound]
      result.starts += starts[index..<range.lowerBound]
      result.ends += ends[index..<range.lowerBound]
      index = range.upperBound
    }
    if !spelling.isEmpty { result.rewrite(spelling) }
    return result
  }

  private mutating func rewrite(_ spelling: Spelling) {
    var result = MatchingView(capacity: count)
    var index = 0
    while index < count {
      guard let (end, replacement) = spelling.match(units, at: index) else {
        result.append(units[index], Int(starts[index]), Int(ends[index]))
        index += 1
        continue
      }
      let range = sourceRange(index, end)
      for unit in replacement { result.append(unit, range.start, range.end) }
      index = end
    }
    self = result
  }

  private init(capacity: Int) {
    units.reserveCapacity(capacity)
    starts.reserveCapacity(capacity)
    ends.reserveCapacity(capacity)
  }

  private mutating func truncate(to count: Int) {
    units.removeLast(units.count - count)
    starts.removeLast(starts.count - count)
    ends.removeLast(ends.count - count)
  }
}

/// Whether a unit is hiragana (small ones included, ー not).
package func isHiragana(_ unit: UInt16) -> Bool { (0x3041...0x3096).contains(unit) }

/// Whether a unit of a ``MatchingView`` is kana: hiragana, what is left of katakana, or ー.
package func isKana(_ unit: UInt16) -> Bool {
  isHiragana(unit) || (0x30A0...0x30FF).contains(unit)
}

/// Whether a unit is a kanji (or 々).
package func isKanji(_ unit: UInt16) -> Bool {
  (0x4E00...0x9FFF).contains(unit) || unit == 0x3005 || (0x3400...0x4DBF).contains(unit)
}
