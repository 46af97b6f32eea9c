internal import Text

/// Where phrases begin: for each unit, the root's child and the root's calls that can start with it.
struct PhraseHeads: Sendable {
  /// What begins with one unit.
  struct Head: Sendable {
    /// The root's child, or -1.
    var child: Int32 = -1
    /// The root's calls, as a part of those of ``withCalls(_:)``.
    var calls = 0..<0
    /// The units that can stand second.
    var seconds = UnitMask()
  }

  /// A bit for every unit that begins a phrase.
  private var bits: [UInt64] = Array(repeating: 0, count: 1024)
  /// How many heads come before each word of ``bits``.
  private var ranks: [Int32] = Array(repeating: 0, count: 1024)
  private(set) var heads: [Head] = []
  private(set) var calls: [Int32] = []

  init() {}

  init(_ automaton: PhraseAutomaton, _ firsts: PhraseFirsts) {
    let root = automaton.nodes[0]
    var entries: [UInt16: Entry] = [:]
    for child in root.children {
      entries[automaton.units[child], default: Entry()].child = Int32(child)
    }
    for call in root.calls {
      var units: Set<UInt16> = []
      if automaton.firstUnits(of: automaton.calls[call].list, into: &units) {
        _ = automaton.firstUnits(of: automaton.calls[call].next, into: &units)
      }
      for unit in units { entries[unit, default: Entry()].calls.append(Int32(call)) }
    }
    for unit in entries.keys.sorted() {
      guard let entry = entries[unit] else { continue }
      let seconds = firsts.seconds(from: 0, unit, automaton, followers: .all)
      append(unit, child: entry.child, calls: entry.calls, seconds: seconds)
    }
    index()
  }

  /// What begins with one unit, while it is collected.
  private struct Entry {
    var child: Int32 = -1
    var calls: [Int32] = []
  }

  /// Adds what begins with a unit; units come in order, and ``index()`` after the last.
  mutating func append(_ unit: UInt16, child: Int32, calls: [Int32], seconds: UnitMask) {
    bits[Int(unit >> 6)] |= 1 << UInt64(unit & 63)
    let range = self.calls.count..<self.calls.count + calls.count
    heads.append(Head(child: child, calls: range, seconds: seconds))
    self.calls += calls
  }

  /// Counts the heads, so that they can be found by their units.
  mutating func index() {
    var rank: Int32 = 0
    for word in bits.indices {
      ranks[word] = rank
      rank += Int32(bits[word].nonzeroBitCount)
    }
  }

  /// The units that begin phrases, in order: one for each of ``heads``.
  var units: [UInt16] {
    bits.indices.flatMap { word in
      (0..<64).lazy.filter { bits[word] & (1 << UInt64($0)) != 0 }.map { UInt16(word * 64 + $0) }
    }
  }

  /// The calls that heads refer to, as indices of ``PhraseAutomaton/calls``.
  func withCalls<Result>(_ body: (UnsafeBufferPointer<Int32>) -> Result) -> Result {
    calls.withUnsafeBufferPointer(body)
  }

  /// What begins with a unit; nil, after one look, for most.
  subscript(unit: UInt16) -> Head? {
    let word = bits[Int(unit >> 6)]
    let bit: UInt64 = 1 << UInt64(unit & 63)
    guard word & bit != 0 else { return nil }
    let before = word & (bit - 1)
    return heads[Int(ranks[Int(unit >> 6)]) + before.nonzeroBitCount]
  }
}

extension PhraseAutomaton {
  /// Collects the units that a match from `node` can begin with; returns whether it can be empty.
  fileprivate func firstUnits(of node: Int32, into units: inout Set<UInt16>) -> Bool {
    guard node >= 0 else { return true }  // a gap, or an end
    let source = nodes[Int(node)]
    var isEmpty = source.accept != 0
    for child in source.children { units.insert(self.units[child]) }
    for call in source.calls where firstUnits(of: calls[call].list, into: &units) {
      isEmpty = firstUnits(of: calls[call].next, into: &units) || isEmpty
    }
    return isEmpty
  }
}
