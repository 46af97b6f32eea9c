internal import Phrases
internal import Text

/// The phrases found in a view, by class and in order, for quick look-ups by place.
struct PhraseIndex {
  /// The phrases of all classes, those of each class side by side and in order.
  private var spans: [Range<Int>]
  /// Where each class begins in ``spans``; one more for the end.
  private var starts = [Int](repeating: 0, count: PhraseClass.allCases.count + 1)
  /// The classes that begin in each ``blockLength`` units, a bit for each: most look-ups end here.
  private var blocks: [UInt128]
  private static let blockLength = 32

  /// - Parameters:
  ///   - firstClass: how many classes of the book come before those of ``PhraseClass``.
  ///   - count: the view's length in units.
  init(_ matches: [PhraseMatch], firstClass: Int, count: Int) {
    blocks = Array(repeating: 0, count: count / Self.blockLength + 1)
    for match in matches where match.phraseClass >= firstClass {
      starts[match.phraseClass - firstClass + 1] += 1
      blocks[match.start / Self.blockLength] |= 1 << UInt128(match.phraseClass - firstClass)
    }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    spans = Array(repeating: 0..<0, count: starts[starts.count - 1])
    var next = starts
    for match in matches where match.phraseClass >= firstClass {
      spans[next[match.phraseClass - firstClass]] = match.start..<match.end
      next[match.phraseClass - firstClass] += 1
    }
  }

  /// Whether a phrase of a class can begin in a range.
  private func mayBegin(_ phraseClass: PhraseClass, in range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    let bit: UInt128 = 1 << UInt128(phraseClass.rawValue)
    let last = min((range.upperBound - 1) / Self.blockLength, blocks.count - 1)
    var block = max(0, range.lowerBound) / Self.blockLength
    while block <= last {
      if blocks[block] & bit != 0 { return true }
      block += 1
    }
    return false
  }

  /// All phrases of a class.
  func all(_ phraseClass: PhraseClass) -> ArraySlice<Range<Int>> {
    spans[starts[phraseClass.rawValue]..<starts[phraseClass.rawValue + 1]]
  }

  /// The phrases of a class that begin in a range of the view.
  func of(_ phraseClass: PhraseClass, startingIn range: Range<Int>) -> ArraySlice<Range<Int>> {
    guard mayBegin(phraseClass, in: range) else { return [] }
    let list = all(phraseClass)
    let first = list.partitioningIndex { $0.lowerBound >= range.lowerBound }
    var last = first
    while last < list.endIndex, list[last].lowerBound < range.upperBound { last += 1 }
    return list[first..<last]
  }

  /// The first phrase of a class that lies in a range.
  func first(_ phraseClass: PhraseClass, in range: Range<Int>) -> Range<Int>? {
    guard mayBegin(phraseClass, in: range) else { return nil }
    let list = all(phraseClass)
    var next = list.partitioningIndex { $0.lowerBound >= range.lowerBound }
    while next < list.endIndex, list[next].lowerBound < range.upperBound {
      if list[next].upperBound <= range.upperBound { return list[next] }
      next += 1
    }
    return nil
  }

  /// The last phrase of a class that lies in a range.
  func last(_ phraseClass: PhraseClass, in range: Range<Int>) -> Range<Int>? {
    of(phraseClass, startingIn: range).last { $0.upperBound <= range.upperBound }
  }

  func has(_ phraseClass: PhraseClass, in range: Range<Int>) -> Bool {
    first(phraseClass, in: range) != nil
  }

  /// The phrase of a class that ends at `end`, or up to `slack` units before; it begins at or behind
  /// `start`.
  func ending(
    _ phraseClass: PhraseClass, at end: Int, slack: Int = 0, from start: Int
  ) -> Range<Int>? {
    guard start < end else { return nil }
    return of(phraseClass, startingIn: start..<end).last {
      $0.upperBound <= end && $0.upperBound >= end - slack
    }
  }

  /// Whether a phrase of a class overlaps a range. `reach` is the longest a phrase can be.
  func overlaps(_ phraseClass: PhraseClass, _ range: Range<Int>, reach: Int = 24) -> Bool {
    of(phraseClass, startingIn: max(0, range.lowerBound - reach)..<range.upperBound).contains {
      $0.upperBound > range.lowerBound
    }
  }
}
