internal import Text
internal import YAML

extension PhraseGraph {
  /// Collects lists from files, then compiles the ones that are asked for and those they call.
  struct Builder {
    let spelling: Spelling
    private var lists: [String: [Phrase]] = [:]
    private var roots: [String: Int32] = [:]
    /// The lists of the brackets read so far, by their text: [ご|お] stands in many phrases.
    private var choices: [ArraySlice<UInt16>: Int32] = [:]
    private var isOpen: Set<String> = []
    private var graph = PhraseGraph()

    /// A phrase of a list, and where it stands.
    private struct Phrase {
      let node: YAMLNode
      let path: String

      func failure(_ problem: PhraseError.Problem) -> PhraseError {
        PhraseError(problem: problem, path: path, mark: node.mark)
      }
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
        lists[entry.key, default: []] += items.map { Phrase(node: $0, path: file.path) }
      }
    }

    mutating func graph(classes: [String]) throws(PhraseError) -> PhraseGraph {
      let root = addNode(unit: 0)
      for (bit, name) in classes.enumerated() {
        for phrase in lists[name] ?? [] {
          for end in try insertAll(phrase, at: root) {
            graph.nodes[Int(end)].accepts |= 1 << UInt128(bit)
          }
        }
      }
      return graph
    }

    /// The graph of all lists, for an archive: in the root's tree a phrase's end accepts nothing yet,
    /// but is told with the lists, by name, that it belongs to.
    ///
    /// - Parameter isWanted: whether the list of a name can be asked for.
    mutating func wholeGraph(where isWanted: (String) -> Bool) throws(PhraseError)
      -> (PhraseGraph, ends: [Int32: Set<String>])
    {
      let root = addNode(unit: 0)
      var ends: [Int32: Set<String>] = [:]
      for name in lists.keys.sorted() where isWanted(name) {
        for phrase in lists[name] ?? [] {
          for end in try insertAll(phrase, at: root) { ends[end, default: []].insert(name) }
        }
      }
      return (graph, ends)
    }

    /// Adds a phrase below the root with a path for each way it can begin, so that a place in a text
    /// is compared with all beginnings at once; returns the nodes it ends in.
    private mutating func insertAll(_ phrase: Phrase, at root: Int32) throws(PhraseError) -> [Int32]
    {
      guard let text = phrase.node.scalar else { throw phrase.failure(.shape) }
      var ends: [Int32] = []
      for var notation in PhraseNotation(text).beginnings {
        ends.append(try insert(&notation, closing: nil, at: root, phrase))
      }
      return ends
    }

    /// Adds the path of a phrase below a node and returns the node it ends in.
    private mutating func insert(_ phrase: Phrase, at node: Int32) throws(PhraseError) -> Int32 {
      guard let text = phrase.node.scalar else { throw phrase.failure(.shape) }
      var notation = PhraseNotation(text)
      return try insert(&notation, closing: nil, at: node, phrase)
    }

    /// Adds what stands up to `closing`, which is left, or up to the end.
    private mutating func insert(
      _ notation: inout PhraseNotation, closing: UInt16?, at node: Int32, _ phrase: Phrase
    ) throws(PhraseError) -> Int32 {
      var current = node
      while let sign = notation.sign(before: closing) {
        switch sign {
        case .literal(let units):
          for unit in MatchingView.foldedUnits(of: units, spelling: spelling) {
            current = child(of: current, unit)
          }
        case .choice(let closing, let isOptional):
          current = try insertChoice(&notation, closing: closing, isOptional, at: current, phrase)
        case .list(let name): current = addCall(of: try root(of: name, phrase), at: current)
        case .gap: current = addCall(of: PhraseGraph.gap, at: current)
        case .end: current = addCall(of: PhraseGraph.end, at: current)
        case .stray: throw unbalanced(phrase, at: notation.index - 1)
        }
      }
      return current
    }

    /// Adds the alternatives up to `closing`, which is passed, as a list of their own.
    private mutating func insertChoice(
      _ notation: inout PhraseNotation, closing: UInt16, _ isOptional: Bool, at node: Int32,
      _ phrase: Phrase
    ) throws(PhraseError) -> Int32 {
      let start = notation.index - 1
      guard let bracket = notation.openBracket() else { throw unbalanced(phrase, at: start) }
      if let list = choices[bracket] {
        notation.pass(bracket)
        return addCall(of: list, at: node)
      }
      let list = addNode(unit: 0)
      repeat {
        let end = try insert(&notation, closing: closing, at: list, phrase)
        graph.nodes[Int(end)].accepts = 1
        if notation.isAtEnd { throw unbalanced(phrase, at: start) }
      } while notation.passAlternative(closing: closing)
      if isOptional { graph.nodes[Int(list)].accepts = 1 }
      choices[bracket] = list
      return addCall(of: list, at: node)
    }

    private func unbalanced(_ phrase: Phrase, at offset: Int) -> PhraseError {
      let mark = YAMLMark(line: phrase.node.mark.line, column: phrase.node.mark.column + offset)
      return PhraseError(problem: .unbalanced, path: phrase.path, mark: mark)
    }

    private mutating func root(of name: String, _ caller: Phrase) throws(PhraseError) -> Int32 {
      if isOpen.contains(name) { throw caller.failure(.circularList(name)) }
      if let root = roots[name] { return root }
      guard let phrases = lists[name] else { throw caller.failure(.unknownList(name)) }
      isOpen.insert(name)
      let root = addNode(unit: 0)
      for phrase in phrases {
        let end = try insert(phrase, at: root)
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
  }
}
