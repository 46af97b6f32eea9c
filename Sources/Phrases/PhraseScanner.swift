internal import Text

/// Runs a ``PhraseAutomaton`` over a text. Holds plain pointers, so that a step costs a few loads.
struct PhraseScanner {
  let text: UnsafeBufferPointer<UInt16>
  let nodes: UnsafeBufferPointer<PhraseAutomaton.Node>
  let units: UnsafeBufferPointer<UInt16>
  let calls: UnsafeBufferPointer<PhraseAutomaton.Call>
  let accepts: UnsafeBufferPointer<UInt128>
  let headCalls: UnsafeBufferPointer<Int32>

  private typealias Found = (accept: UInt16, end: Int)

  /// Of each class the longest phrase at each of certain places, ordered by place.
  func matches(_ heads: PhraseHeads, from places: Range<Int>) -> [PhraseMatch] {
    var matches: [PhraseMatch] = []
    var found: [Found] = []
    for start in places {
      if start & 0xFFF == 0, Interruption.isDue() { break }
      guard let head = heads[text[start]] else { continue }
      if start + 1 < text.count, !head.seconds.mayContain(text[start + 1]) { continue }
      found.removeAll(keepingCapacity: true)
      if head.child >= 0 { visit(Int(head.child), start + 1, start, &found) }
      for index in head.calls {
        let call = calls[Int(headCalls[index])]
        visit(call, at: start, start, &found)
      }
      if !found.isEmpty { report(&found, start, &matches) }
    }
    return matches
  }

  private func report(_ found: inout [Found], _ start: Int, _ matches: inout [PhraseMatch]) {
    if found.count > 1 { found.sort { $0.end > $1.end } }
    var reported: UInt128 = 0
    for (accept, end) in found where end > start {
      let classes = accepts[Int(accept)]
      var new = classes & ~reported
      reported |= classes
      while new != 0 {
        matches.append(PhraseMatch(phraseClass: new.trailingZeroBitCount, start: start, end: end))
        new &= new - 1
      }
    }
  }

  /// Whether nothing is to be found at a node reached at `position`: most ways end so.
  @inline(__always)
  private func isDead(_ node: Int, _ position: Int) -> Bool {
    nodes[node].accept == 0 && position < text.count
      && !nodes[node].firsts.mayContain(text[position])
  }

  /// Walks on behind every match of a call's list.
  @inline(__always)
  private func visit(
    _ call: PhraseAutomaton.Call, at position: Int, _ start: Int, _ found: inout [Found]
  ) {
    var ends = self.ends(of: call, at: position)
    while ends != 0 {
      let end = position + ends.trailingZeroBitCount
      if !isDead(Int(call.next), end) { visit(Int(call.next), end, start, &found) }
      ends &= ends - 1
    }
  }

  /// Walks on from a node reached at `position`, collecting where phrases end.
  private func visit(_ node: Int, _ position: Int, _ start: Int, _ found: inout [Found]) {
    var (current, position) = (node, position)
    while position - start <= PhraseGraph.maximumLength {
      let node = nodes[current]
      if node.accept != 0 { found.append((node.accept, position)) }
      if position < text.count, !node.firsts.mayContain(text[position]) { return }
      for call in node.calls {
        visit(calls[call], at: position, start, &found)
      }
      guard let next = child(of: node, at: position) else { return }
      current = next
      position += 1
    }
  }

  /// Where a list's phrases end when matched at `base`: bit n stands for n units.
  private func ends(of call: PhraseAutomaton.Call, at base: Int) -> UInt64 {
    if call.list == PhraseGraph.end {
      return base == text.count || isSentenceEnd(text[base]) ? 1 : 0
    }
    if base == text.count || !call.firsts.mayContain(text[base]) { return call.isOptional ? 1 : 0 }
    if call.list == PhraseGraph.gap { return gapEnds(at: base) }
    var result: UInt64 = 0
    collect(Int(call.list), base, base, &result)
    return result
  }

  private func collect(_ node: Int, _ position: Int, _ base: Int, _ result: inout UInt64) {
    var (current, position) = (node, position)
    while position - base <= PhraseGraph.maximumLength {
      let node = nodes[current]
      if node.accept != 0 { result |= 1 << UInt64(position - base) }
      if position < text.count, !node.firsts.mayContain(text[position]) { return }
      for index in node.calls {
        let call = calls[index]
        var ends = self.ends(of: call, at: position)
        while ends != 0 {
          let end = position + ends.trailingZeroBitCount
          if !isDead(Int(call.next), end) { collect(Int(call.next), end, base, &result) }
          ends &= ends - 1
        }
      }
      guard let next = child(of: node, at: position) else { return }
      current = next
      position += 1
    }
  }

  private func gapEnds(at base: Int) -> UInt64 {
    var result: UInt64 = 1
    for length in 1...PhraseGraph.maximumGap {
      let index = base + length - 1
      guard index < text.count, !isClauseEnd(text[index]) else { break }
      result |= 1 << UInt64(length)
    }
    return result
  }

  private func child(of node: PhraseAutomaton.Node, at position: Int) -> Int? {
    guard position < text.count else { return nil }
    let unit = text[position]
    var low = Int(node.firstChild)
    let end = low + Int(node.childCount)
    if node.childCount == 1 { return units[low] == unit ? low : nil }
    var high = end
    while low < high {
      let middle = (low + high) / 2
      if units[middle] < unit { low = middle + 1 } else { high = middle }
    }
    return low < end && units[low] == unit ? low : nil
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
