extension PhraseGraph {
  /// Puts the children of each node side by side, in the order of their units.
  /// A scan looks up children far more often than anything else; their chains lie all over memory.
  mutating func indexEdges() {
    edges.reserveCapacity(nodes.count)
    targets.reserveCapacity(nodes.count)
    for node in nodes.indices where nodes[node].firstChild >= 0 {
      let first = edges.count
      var child = nodes[node].firstChild
      while child >= 0 {
        insert(child, from: first)
        child = nodes[Int(child)].nextSibling
      }
      nodes[node].firstEdge = Int32(first)
      nodes[node].edgeCount = Int32(edges.count - first)
    }
  }

  /// Sorts a child in among those of its node, which begin at `first`.
  private mutating func insert(_ child: Int32, from first: Int) {
    let unit = nodes[Int(child)].unit
    var index = edges.count
    edges.append(unit)
    targets.append(child)
    while index > first, edges[index - 1] > unit {
      edges[index] = edges[index - 1]
      targets[index] = targets[index - 1]
      index -= 1
    }
    edges[index] = unit
    targets[index] = child
  }
}
