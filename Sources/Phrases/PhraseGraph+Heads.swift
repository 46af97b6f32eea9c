extension PhraseGraph {
  /// Sorts the root's children and calls by the unit they can begin with.
  mutating func indexHeads(of root: Int32) {
    indexEdges()
    var heads: [UInt16: PhraseHeads.Head] = [:]
    var child = nodes[Int(root)].firstChild
    while child >= 0 {
      heads[nodes[Int(child)].unit, default: PhraseHeads.Head()].child = child
      child = nodes[Int(child)].nextSibling
    }
    var call = nodes[Int(root)].firstCall
    while call >= 0 {
      let target = calls[Int(call)]
      var units: Set<UInt16> = []
      let isOptional = firstUnits(of: target.list, into: &units)
      if isOptional { _ = firstUnits(of: target.next, into: &units) }
      for unit in units { heads[unit, default: PhraseHeads.Head()].calls.append(target) }
      call = target.nextCall
    }
    self.heads = PhraseHeads(heads)
  }

  /// Collects the units that a match from `node` can begin with; returns whether it can be empty.
  private func firstUnits(of node: Int32, into units: inout Set<UInt16>) -> Bool {
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
