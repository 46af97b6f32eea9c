/// Where phrases begin: for each unit, the root's child and the root's calls that can start with it.
struct PhraseHeads: Sendable {
  /// What begins with one unit; its calls are a part of those of ``withCalls(_:)``.
  struct Head: Sendable {
    let child: Int32
    let calls: Range<Int>
  }

  /// What begins with one unit, while it is collected.
  private struct Entry {
    var child: Int32 = -1
    var calls: [Int32] = []
  }

  /// A bit for every unit that begins a phrase.
  private var bits: [UInt64] = Array(repeating: 0, count: 1024)
  /// How many heads come before each word of ``bits``.
  private var ranks: [Int32] = Array(repeating: 0, count: 1024)
  private var heads: [Head] = []
  private var calls: [Int32] = []

  init() {}

  /// - Parameter graph: the one that `automaton` was laid out from; its root is node 0.
  init(_ graph: PhraseGraph, _ layout: PhraseLayout, _ automaton: PhraseAutomaton) {
    var entries: [UInt16: Entry] = [:]
    let root = automaton.nodes[0]
    for child in root.firstChild..<root.firstChild + Int32(root.childCount) {
      entries[automaton.units[Int(child)], default: Entry()].child = child
    }
    var call = graph.nodes[0].firstCall
    var number = root.firstCall
    while call >= 0 {
      let target = graph.calls[Int(call)]
      var units: Set<UInt16> = []
      if graph.firstUnits(of: target.list, into: &units) {
        _ = graph.firstUnits(of: target.next, into: &units)
      }
      for unit in units { entries[unit, default: Entry()].calls.append(number) }
      call = target.nextCall
      number += 1
    }
    for unit in entries.keys.sorted() {
      bits[Int(unit >> 6)] |= 1 << UInt64(unit & 63)
      guard let entry = entries[unit] else { continue }
      heads.append(Head(child: entry.child, calls: calls.count..<calls.count + entry.calls.count))
      calls += entry.calls
    }
    var rank: Int32 = 0
    for word in bits.indices {
      ranks[word] = rank
      rank += Int32(bits[word].nonzeroBitCount)
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

extension PhraseGraph {
  /// Collects the units that a match from `node` can begin with; returns whether it can be empty.
  fileprivate func firstUnits(of node: Int32, into units: inout Set<UInt16>) -> Bool {
    guard node >= 0 else { return true }  // a gap, or an end
    var isEmpty = nodes[Int(node)].accepts != 0
    var child = nodes[Int(node)].firstChild
    while child >= 0 {
      units.insert(nodes[Int(child)].unit)
      child = nodes[Int(child)].nextSibling
    }
    var call = nodes[Int(node)].firstCall
    while call >= 0 {
      let target = calls[Int(call)]
      if firstUnits(of: target.list, into: &units) {
        isEmpty = firstUnits(of: target.next, into: &units) || isEmpty
      }
      call = target.nextCall
    }
    return isEmpty
  }
}
