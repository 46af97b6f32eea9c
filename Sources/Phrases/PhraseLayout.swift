/// The order in which the nodes of a ``PhraseGraph`` are laid out: the children of a node side by
/// side, sorted by their units, and what follows a node soon behind it.
struct PhraseLayout {
  /// The graph's nodes that can be reached, in their new order.
  private(set) var order: [Int32] = []
  private var numbers: [Int32]
  private var firstChildren: [Int32]
  /// The nodes that are still to be placed; ``Frame`` divides them.
  private var waiting: [Int32] = []
  private var frames: [Frame] = []

  /// So many nodes at the end of the waiting ones, to be placed side by side.
  private struct Frame {
    /// The node whose children they are, or -1.
    let parent: Int32
    let count: Int
  }

  init(_ graph: PhraseGraph) {
    numbers = [Int32](repeating: -1, count: graph.nodes.count)
    firstChildren = [Int32](repeating: 0, count: graph.nodes.count)
    order.reserveCapacity(graph.nodes.count)
    push(0)
    while let frame = frames.popLast() {
      let start = order.count
      place(frame)
      for index in (start..<order.count).reversed() { pushFollowers(of: order[index], graph) }
    }
  }

  /// The new number of a node.
  func number(of node: Int32) -> Int32 { numbers[Int(node)] }

  /// The new number of the first of a node's children; 0 when it has none.
  func firstChild(of node: Int32) -> Int32 { firstChildren[Int(node)] }

  private mutating func push(_ node: Int32) {
    waiting.append(node)
    frames.append(Frame(parent: -1, count: 1))
  }

  private mutating func place(_ frame: Frame) {
    if frame.parent >= 0 { firstChildren[Int(frame.parent)] = Int32(order.count) }
    for node in waiting.suffix(frame.count) where numbers[Int(node)] < 0 {
      numbers[Int(node)] = Int32(order.count)
      order.append(node)
    }
    waiting.removeLast(frame.count)
  }

  /// What is pushed last comes next: a node's children before what its calls lead to.
  private mutating func pushFollowers(of node: Int32, _ graph: PhraseGraph) {
    var call = graph.nodes[Int(node)].firstCall
    while call >= 0 {
      let target = graph.calls[Int(call)]
      push(target.next)
      if target.list >= 0, numbers[Int(target.list)] < 0 { push(target.list) }
      call = target.nextCall
    }
    let start = waiting.count
    var child = graph.nodes[Int(node)].firstChild
    while child >= 0 {
      waiting.append(child)
      child = graph.nodes[Int(child)].nextSibling
    }
    let count = waiting.count - start
    guard count > 0 else { return }
    if count > 1 {
      waiting[start...].sort { graph.nodes[Int($0)].unit < graph.nodes[Int($1)].unit }
    }
    frames.append(Frame(parent: node, count: count))
  }
}
