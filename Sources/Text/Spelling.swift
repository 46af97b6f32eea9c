/// A table of spellings that mean the same: each left side is rewritten to the right one.
package struct Spelling: Sendable {
  /// Left sides by first unit, the longest first.
  private var rewrites: [UInt16: [(from: [UInt16], to: [UInt16])]] = [:]
  /// The units that left sides begin with, and those that come second.
  private var heads: UnitSet?
  private var seconds = UnitMask()

  package init() {}

  /// - Parameter pairs: as people write them; both sides are folded as ``MatchingView`` folds text.
  package init(_ pairs: [(from: String, to: String)]) {
    for pair in pairs {
      let from = MatchingView(Array(pair.from.utf16)).units
      guard let first = from.first else { continue }
      rewrites[first, default: []].append((from, MatchingView(Array(pair.to.utf16)).units))
      if from.count > 1 { seconds.insert(from[1]) } else { seconds = .all }
    }
    for key in rewrites.keys { rewrites[key]?.sort { $0.from.count > $1.from.count } }
    heads = UnitSet(rewrites.keys)
  }

  package var isEmpty: Bool { rewrites.isEmpty }

  /// The first left side that stands at or behind `index`, the longest there: its range, and what it
  /// becomes.
  func next(in units: [UInt16], from index: Int) -> (range: Range<Int>, replacement: [UInt16])? {
    var index = index
    while index < units.count {
      if let (end, replacement) = match(units, at: index) { return (index..<end, replacement) }
      index += 1
    }
    return nil
  }

  private func match(_ units: [UInt16], at index: Int) -> (end: Int, replacement: [UInt16])? {
    guard isHead(units[index]), index + 1 >= units.count || seconds.mayContain(units[index + 1]),
      let candidates = rewrites[units[index]]
    else { return nil }
    for (from, to) in candidates where index + from.count <= units.count {
      if units[index..<(index + from.count)].elementsEqual(from) { return (index + from.count, to) }
    }
    return nil
  }

  /// Whether a left side begins with a unit.
  func isHead(_ unit: UInt16) -> Bool { heads?.contains(unit) ?? false }
}
