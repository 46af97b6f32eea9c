internal import Text
internal import YAML

extension PhraseGraph {
  /// Collects lists from files, then compiles the ones that are asked for and those they call.
  struct Builder {
    let spelling: Spelling
    private var lists: [String: [Phrase]] = [:]
    private var roots: [String: Int32] = [:]
    private var isOpen: Set<String> = []
    private var graph = PhraseGraph()

    private struct Phrase {
      let elements: [PhrasePattern.Element]
      let path: String
      let mark: YAMLMark
    }

    init(spelling: Spelling) { self.spelling = spelling }

    mutating func add(_ file: PhraseFile) throws(PhraseError) {
      guard let root = file.root else { return }
      guard let entries = root.mapping else {
        throw PhraseError(problem: .shape, path: file.path, mark: root.mark)
      }
      for entry in entries {
        guard let items = entry.value.sequence else {
          throw PhraseError(problem: .shape, path: file.path, mark: entry.value.mark)
        }
        for item in items { try add(item, to: entry.key, path: file.path) }
      }
    }

    private mutating func add(_ item: YAMLNode, to list: String, path: String) throws(PhraseError) {
      guard let text = item.scalar else {
        throw PhraseError(problem: .shape, path: path, mark: item.mark)
      }
      do {
        let pattern = try PhrasePattern(text, spelling: spelling)
        lists[list, default: []].append(
          Phrase(elements: pattern.elements, path: path, mark: item.mark))
      } catch {
        let mark = YAMLMark(line: item.mark.line, column: item.mark.column + error.offset)
        throw PhraseError(problem: error.problem, path: path, mark: mark)
      }
    }

    mutating func graph(classes: [String]) throws(PhraseError) -> PhraseGraph {
      let root = addNode(unit: 0)
      for (bit, name) in classes.enumerated() {
        for phrase in lists[name] ?? [] {
          let end = try insert(phrase.elements[...], at: root, phrase)
          graph.nodes[Int(end)].accepts |= 1 << UInt128(bit)
        }
      }
      try indexHeads(of: root)
      return graph
    }

    /// Adds the path of `elements` below a node and returns the node it ends in.
    private mutating func insert(
      _ elements: ArraySlice<PhrasePattern.Element>, at node: Int32, _ phrase: Phrase
    ) throws(PhraseError) -> Int32 {
      var current = node
      for element in elements {
        switch element {
        case .literal(let units):
          for unit in units { current = child(of: current, unit) }
        case .choice(let alternatives):
          let list = addNode(unit: 0)
          for alternative in alternatives {
            let end = try insert(alternative[...], at: list, phrase)
            graph.nodes[Int(end)].accepts = 1
          }
          current = addCall(of: list, at: current)
        case .list(let name): current = addCall(of: try root(of: name, phrase), at: current)
        case .gap: current = addCall(of: PhraseGraph.gap, at: current)
        case .end: current = addCall(of: PhraseGraph.end, at: current)
        }
      }
      return current
    }

    private mutating func root(of name: String, _ caller: Phrase) throws(PhraseError) -> Int32 {
      if isOpen.contains(name) {
        throw PhraseError(problem: .circularList(name), path: caller.path, mark: caller.mark)
      }
      if let root = roots[name] { return root }
      guard let phrases = lists[name] else {
        throw PhraseError(problem: .unknownList(name), path: caller.path, mark: caller.mark)
      }
      isOpen.insert(name)
      let root = addNode(unit: 0)
      for phrase in phrases {
        let end = try insert(phrase.elements[...], at: root, phrase)
        graph.nodes[Int(end)].accepts = 1
      }
      isOpen.remove(name)
      roots[name] = root
      return root
    }

    private mutating func child(of node: Int32, _ unit: UInt16) -> Int32 {
      var child = graph.nodes[Int(node)].firstChild
      while child >= 0 {
        if graph.nodes[Int(child)].unit == unit { return child }
        child = graph.nodes[Int(child)].nextSibling
      }
      let added = addNode(unit: unit)
      graph.nodes[Int(added)].nextSibling = graph.nodes[Int(node)].firstChild
      graph.nodes[Int(node)].firstChild = added
      return added
    }

    private mutating func addNode(unit: UInt16) -> Int32 {
      graph.nodes.append(Node(unit: unit))
      return Int32(graph.nodes.count - 1)
    }

    private mutating func addCall(of list: Int32, at node: Int32) -> Int32 {
      let first = graph.nodes[Int(node)].firstCall
      var call = first
      while call >= 0 {
        if graph.calls[Int(call)].list == list { return graph.calls[Int(call)].next }
        call = graph.calls[Int(call)].nextCall
      }
      let next = addNode(unit: 0)
      graph.calls.append(Call(list: list, next: next, nextCall: first))
      graph.nodes[Int(node)].firstCall = Int32(graph.calls.count - 1)
      return next
    }

    /// Sorts the root's children and calls by the unit they can begin with.
    private mutating func indexHeads(of root: Int32) throws(PhraseError) {
      var heads: [UInt16: Head] = [:]
      var child = graph.nodes[Int(root)].firstChild
      while child >= 0 {
        heads[graph.nodes[Int(child)].unit, default: Head()].child = child
        child = graph.nodes[Int(child)].nextSibling
      }
      var call = graph.nodes[Int(root)].firstCall
      while call >= 0 {
        let target = graph.calls[Int(call)]
        var units: Set<UInt16> = []
        let isOptional = firstUnits(of: target.list, into: &units)
        if isOptional { _ = firstUnits(of: target.next, into: &units) }
        for unit in units { heads[unit, default: Head()].calls.append(target) }
        call = target.nextCall
      }
      for unit in heads.keys { graph.isHead[Int(unit >> 6)] |= 1 << UInt64(unit & 63) }
      graph.heads = heads
    }

    /// Collects the units that a match from `node` can begin with; returns whether it can be empty.
    private func firstUnits(of node: Int32, into units: inout Set<UInt16>) -> Bool {
      guard node >= 0 else { return true }  // a gap, or an end
      var isEmpty = graph.nodes[Int(node)].accepts != 0
      var child = graph.nodes[Int(node)].firstChild
      while child >= 0 {
        units.insert(graph.nodes[Int(child)].unit)
        child = graph.nodes[Int(child)].nextSibling
      }
      var call = graph.nodes[Int(node)].firstCall
      while call >= 0 {
        let target = graph.calls[Int(call)]
        if firstUnits(of: target.list, into: &units) {
          isEmpty = firstUnits(of: target.next, into: &units) || isEmpty
        }
        call = target.nextCall
      }
      return isEmpty
    }
  }
}
