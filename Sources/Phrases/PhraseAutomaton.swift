internal import Text

/// A ``PhraseGraph`` laid out for scanning.
///
/// A scan is bound by memory: a step loads a node and the units of its children. So a node takes 32
/// bytes, children lie side by side in the order of their units, and a chain of single children in a
/// row.
struct PhraseAutomaton: Sendable {
  struct Node: Sendable {
    /// The first of its children in ``PhraseAutomaton/nodes``.
    var firstChild: Int32 = 0
    /// The first of its calls in ``PhraseAutomaton/calls``.
    var firstCall: Int32 = 0
    var childCount: UInt16 = 0
    var callCount: UInt16 = 0
    /// What a phrase ending here belongs to: an index of ``PhraseAutomaton/accepts``, 0 for nothing.
    var accept: UInt16 = 0
    /// The units that a match can go on with, by a child or a call: most units fail here.
    var firsts = UnitMask()

    var children: Range<Int> { Int(firstChild)..<Int(firstChild) + Int(childCount) }
    var calls: Range<Int> { Int(firstCall)..<Int(firstCall) + Int(callCount) }
  }

  /// At a node: match the list, or a gap, then go on at `next`.
  struct Call: Sendable {
    /// The root of the list, ``PhraseGraph/gap`` or ``PhraseGraph/end``.
    let list: Int32
    let next: Int32
    /// The units a match of the list can begin with.
    var firsts = UnitMask()
    /// Whether the list can match nothing.
    var isOptional = false
  }

  /// The root of all phrases is the first.
  var nodes: [Node] = []
  /// The unit that leads to each node from the one it hangs on.
  var units: [UInt16] = []
  var calls: [Call] = []
  /// Sets of classes, as bits; the first is empty. In a list any bit means its end.
  var accepts: [UInt128] = [0]
  /// Where phrases can begin, by unit.
  var heads = PhraseHeads()

  /// What begins at certain places of a text: of each class the longest, ordered by place.
  func matches(in text: [UInt16], from places: Range<Int>) -> [PhraseMatch] {
    text.withUnsafeBufferPointer { text in
      nodes.withUnsafeBufferPointer { nodes in
        units.withUnsafeBufferPointer { units in
          calls.withUnsafeBufferPointer { calls in
            accepts.withUnsafeBufferPointer { accepts in
              heads.withCalls { headCalls in
                PhraseScanner(
                  text: text, nodes: nodes, units: units, calls: calls, accepts: accepts,
                  headCalls: headCalls
                ).matches(heads, from: places)
              }
            }
          }
        }
      }
    }
  }

  /// The child of a node that a unit leads to.
  func child(of node: Int, _ unit: UInt16) -> Int? {
    nodes[node].children.first { units[$0] == unit }
  }
}

extension PhraseAutomaton {
  init(_ graph: PhraseGraph) {
    let layout = PhraseLayout(graph)
    var acceptNumbers: [UInt128: UInt16] = [0: 0]
    nodes.reserveCapacity(layout.order.count)
    units.reserveCapacity(layout.order.count)
    for old in layout.order {
      let source = graph.nodes[Int(old)]
      var node = Node(firstChild: layout.firstChild(of: old), firstCall: Int32(calls.count))
      var child = source.firstChild
      while child >= 0 {
        node.childCount += 1
        child = graph.nodes[Int(child)].nextSibling
      }
      var call = source.firstCall
      while call >= 0 {
        let target = graph.calls[Int(call)]
        let list = target.list < 0 ? target.list : layout.number(of: target.list)
        calls.append(Call(list: list, next: layout.number(of: target.next)))
        node.callCount += 1
        call = target.nextCall
      }
      if let number = acceptNumbers[source.accepts] {
        node.accept = number
      } else {
        node.accept = UInt16(accepts.count)
        acceptNumbers[source.accepts] = node.accept
        accepts.append(source.accepts)
      }
      nodes.append(node)
      units.append(source.unit)
    }
    let firsts = PhraseFirsts(self)
    firsts.mark(&self)
    heads = PhraseHeads(self, firsts)
  }
}
