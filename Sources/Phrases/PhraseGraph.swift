internal import Text
internal import YAML

/// Phrases as a graph: a trie of literal units whose nodes may also call lists.
struct PhraseGraph: Sendable {
  /// The longest phrase, in units; ends are kept as bits of a word.
  static let maximumLength = 63
  /// The most units `…` stands for.
  static let maximumGap = 12
  /// In place of a list: up to ``maximumGap`` units of one clause.
  static let gap: Int32 = -1
  /// In place of a list: nothing, at the end of a sentence.
  static let end: Int32 = -2

  struct Node: Sendable {
    let unit: UInt16
    var firstChild: Int32 = -1
    var nextSibling: Int32 = -1
    /// Index of the first of its calls, or -1.
    var firstCall: Int32 = -1
    /// The classes (bits) that a phrase ending here belongs to; in a list, any bit means its end.
    var accepts: UInt128 = 0
  }

  /// At a node: match the list, or a gap, then go on at `next`.
  struct Call: Sendable {
    /// The root of the list, ``PhraseGraph/gap`` or ``PhraseGraph/end``.
    let list: Int32
    let next: Int32
    let nextCall: Int32
  }

  var nodes: [Node] = []
  var calls: [Call] = []
  /// For each unit, whether a phrase can begin with it; and the root's child for it.
  var heads: [UInt16: Head] = [:]
  /// Bit per unit: a quick "no phrase begins here".
  var isHead: [UInt64] = Array(repeating: 0, count: 1024)

  struct Head: Sendable {
    var child: Int32 = -1
    var calls: [Call] = []
  }

  func matches(in units: [UInt16]) -> [PhraseMatch] {
    var matches: [PhraseMatch] = []
    var found: [(accepts: UInt128, end: Int)] = []
    units.withUnsafeBufferPointer { text in
      for start in text.indices {
        let unit = text[start]
        guard isHead[Int(unit >> 6)] & (1 << UInt64(unit & 63)) != 0, let head = heads[unit] else {
          continue
        }
        found.removeAll(keepingCapacity: true)
        if head.child >= 0 { visit(head.child, start + 1, text, start, &found) }
        for call in head.calls {
          var ends = self.ends(of: call.list, at: start, in: text)
          while ends != 0 {
            visit(call.next, start + ends.trailingZeroBitCount, text, start, &found)
            ends &= ends - 1
          }
        }
        guard !found.isEmpty else { continue }
        if found.count > 1 { found.sort { $0.end > $1.end } }
        var reported: UInt128 = 0
        for (accepts, end) in found where end > start {
          var new = accepts & ~reported
          reported |= accepts
          while new != 0 {
            matches.append(
              PhraseMatch(phraseClass: new.trailingZeroBitCount, start: start, end: end))
            new &= new - 1
          }
        }
      }
    }
    return matches
  }

  /// Walks on from a node reached at `position`, collecting where phrases end.
  private func visit(
    _ node: Int32, _ position: Int, _ text: UnsafeBufferPointer<UInt16>, _ start: Int,
    _ found: inout [(accepts: UInt128, end: Int)]
  ) {
    var (current, position) = (node, position)
    while position - start <= Self.maximumLength {
      let accepts = nodes[Int(current)].accepts
      if accepts != 0 { found.append((accepts, position)) }
      var call = nodes[Int(current)].firstCall
      while call >= 0 {
        let target = calls[Int(call)]
        var ends = self.ends(of: target.list, at: position, in: text)
        while ends != 0 {
          visit(target.next, position + ends.trailingZeroBitCount, text, start, &found)
          ends &= ends - 1
        }
        call = target.nextCall
      }
      guard position < text.count, let next = child(of: current, text[position]) else { return }
      current = next
      position += 1
    }
  }

  /// Where a list's phrases end when matched at `base`: bit n stands for n units.
  private func ends(of list: Int32, at base: Int, in text: UnsafeBufferPointer<UInt16>) -> UInt64 {
    if list == Self.gap { return gapEnds(at: base, in: text) }
    if list == Self.end { return base == text.count || isSentenceEnd(text[base]) ? 1 : 0 }
    var result: UInt64 = 0
    collect(list, base, text, base, &result)
    return result
  }

  private func collect(
    _ node: Int32, _ position: Int, _ text: UnsafeBufferPointer<UInt16>, _ base: Int,
    _ result: inout UInt64
  ) {
    var (current, position) = (node, position)
    while position - base <= Self.maximumLength {
      if nodes[Int(current)].accepts != 0 { result |= 1 << UInt64(position - base) }
      var call = nodes[Int(current)].firstCall
      while call >= 0 {
        let target = calls[Int(call)]
        var ends = self.ends(of: target.list, at: position, in: text)
        while ends != 0 {
          collect(target.next, position + ends.trailingZeroBitCount, text, base, &result)
          ends &= ends - 1
        }
        call = target.nextCall
      }
      guard position < text.count, let next = child(of: current, text[position]) else { return }
      current = next
      position += 1
    }
  }

  private func gapEnds(at base: Int, in text: UnsafeBufferPointer<UInt16>) -> UInt64 {
    var result: UInt64 = 1
    for length in 1...Self.maximumGap {
      let index = base + length - 1
      guard index < text.count, !isClauseEnd(text[index]) else { break }
      result |= 1 << UInt64(length)
    }
    return result
  }

  private func child(of node: Int32, _ unit: UInt16) -> Int32? {
    var child = nodes[Int(node)].firstChild
    while child >= 0 {
      if nodes[Int(child)].unit == unit { return child }
      child = nodes[Int(child)].nextSibling
    }
    return nil
  }
}

/// 。 ! ? line ends, and what stands for them: ♪, ~, … and emoji.
private func isSentenceEnd(_ unit: UInt16) -> Bool {
  switch unit {
  case 0x3002, 0x21, 0x3F, 0x0A, 0x0D, 0x7E, 0x2026, 0x2600...0x27BF, 0xD83C...0xD83E: true
  default: false
  }
}

/// 、 「 」 and the ends of sentences: what `…` does not cross.
private func isClauseEnd(_ unit: UInt16) -> Bool {
  unit == 0x3001 || unit == 0x300C || unit == 0x300D || isSentenceEnd(unit)
}
