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
    source.withUnsafeBufferPointer { source in
      units = Array(unsafeUninitializedCapacity: range.length) { units, unitCount in
        starts = Array(unsafeUninitializedCapacity: range.length) { starts, startCount in
          ends = Array(unsafeUninitializedCapacity: range.length) { ends, endCount in
            var folder = ViewFolder(source: source, units: units, starts: starts, ends: ends)
            folder.fold(range)
            folder.foldBlanks()
            (unitCount, startCount, endCount) = (folder.count, folder.count, folder.count)
          }
        }
      }
    }
    if !spelling.isEmpty { self = rewritten(spelling) }
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

  /// The view without some of its parts (ordered, in view offsets), and respelt.
  package func removing(_ removed: [Range<Int>], spelling: Spelling) -> MatchingView {
    var result = MatchingView(capacity: count)
    var index = 0
    for range in removed + [count..<count] {
      result.append(self, index..<range.lowerBound)
      index = range.upperBound
    }
    return spelling.isEmpty ? result : result.rewritten(spelling)
  }

  /// The view with a range of it replaced by a part of another, made of a source that has moved by
  /// `shift` behind the range.
  package func replacing(
    _ range: Range<Int>, with other: MatchingView, _ part: Range<Int>, shift: Int
  ) -> MatchingView {
    var result = MatchingView(capacity: count - range.count + part.count)
    result.append(self, 0..<range.lowerBound)
    result.append(other, part)
    let moved = result.count
    result.append(self, range.upperBound..<count)
    if shift != 0 {
      for index in moved..<result.count {
        result.starts[index] += Int32(shift)
        result.ends[index] += Int32(shift)
      }
    }
    return result
  }

  private func rewritten(_ spelling: Spelling) -> MatchingView {
    var result = MatchingView(capacity: count)
    var index = 0
    while let (range, replacement) = spelling.next(in: units, from: index) {
      result.append(self, index..<range.lowerBound)
      let source = sourceRange(range.lowerBound, range.upperBound)
      for unit in replacement { result.append(unit, source.start, source.end) }
      index = range.upperBound
    }
    result.append(self, index..<count)
    return result
  }

  private mutating func append(_ other: MatchingView, _ range: Range<Int>) {
    units += other.units[range]
    starts += other.starts[range]
    ends += other.ends[range]
  }

  private init(capacity: Int) {
    units.reserveCapacity(capacity)
    starts.reserveCapacity(capacity)
    ends.reserveCapacity(capacity)
  }
}

/// Whether a unit is hiragana (small ones included, ー not).
@inlinable @inline(__always)
package func isHiragana(_ unit: UInt16) -> Bool { (0x3041...0x3096).contains(unit) }

/// Whether a unit of a ``MatchingView`` is kana: hiragana, what is left of katakana, or ー.
@inlinable @inline(__always)
package func isKana(_ unit: UInt16) -> Bool {
  isHiragana(unit) || (0x30A0...0x30FF).contains(unit)
}

/// Whether a unit is a kanji (or 々).
@inlinable @inline(__always)
package func isKanji(_ unit: UInt16) -> Bool {
  (0x4E00...0x9FFF).contains(unit) || unit == 0x3005 || (0x3400...0x4DBF).contains(unit)
}
