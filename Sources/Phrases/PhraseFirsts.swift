/// What matches can begin with, worked out once for each node that is asked for.
struct PhraseFirsts {
  private let graph: PhraseGraph
  private var known: [Int32: Firsts] = [:]

  /// The units a match can begin with, and whether it can be empty.
  typealias Firsts = (units: UnitMask, isOptional: Bool)

  init(_ graph: PhraseGraph) { self.graph = graph }

  /// - Parameter node: a node of the graph, ``PhraseGraph/gap`` or ``PhraseGraph/end``.
  mutating func firsts(of node: Int32) -> Firsts {
    guard node >= 0 else { return (.all, true) }
    if let firsts = known[node] { return firsts }
    let start = graph.nodes[Int(node)]
    var firsts: Firsts = (UnitMask(), start.accepts != 0)
    var child = start.firstChild
    while child >= 0 {
      firsts.units.insert(graph.nodes[Int(child)].unit)
      child = graph.nodes[Int(child)].nextSibling
    }
    var call = start.firstCall
    while call >= 0 {
      let target = graph.calls[Int(call)]
      let list = self.firsts(of: target.list)
      firsts.units.formUnion(list.units)
      if list.isOptional {
        let next = self.firsts(of: target.next)
        firsts.units.formUnion(next.units)
        firsts.isOptional = firsts.isOptional || next.isOptional
      }
      call = target.nextCall
    }
    known[node] = firsts
    return firsts
  }
}
