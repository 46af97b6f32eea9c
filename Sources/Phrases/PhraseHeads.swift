/// Where phrases begin: for each unit, the root's child and the root's calls that can start with it.
struct PhraseHeads: Sendable {
  struct Head: Sendable {
    var child: Int32 = -1
    var calls: [PhraseGraph.Call] = []
  }

  /// A bit for every unit that begins a phrase.
  private var bits: [UInt64] = Array(repeating: 0, count: 1024)
  /// How many heads come before each word of ``bits``.
  private var ranks: [Int32] = Array(repeating: 0, count: 1024)
  private var heads: [Head] = []

  init() {}

  init(_ byUnit: [UInt16: Head]) {
    for unit in byUnit.keys.sorted() {
      bits[Int(unit >> 6)] |= 1 << UInt64(unit & 63)
      if let head = byUnit[unit] { heads.append(head) }
    }
    var rank: Int32 = 0
    for word in bits.indices {
      ranks[word] = rank
      rank += Int32(bits[word].nonzeroBitCount)
    }
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
