package import Text

/// Phrases compiled ahead of time: all lists of a glossary as one ASCII text, which loads in a
/// fraction of the time that reading the files takes.
///
/// It is a row of numbers (``ArchiveNumbers``): the names of the lists; the sets of lists that phrases
/// belong to; the nodes, each with the one it hangs on; the calls. See ``PhraseBook/init(archive:classes:)``.
package struct PhraseArchive: Sendable {
  package let text: String

  /// - Parameters:
  ///   - files: every phrase file.
  ///   - spelling: how the views that will be searched are spelt.
  package init(files: [PhraseFile], spelling: Spelling) throws(PhraseError) {
    var builder = PhraseGraph.Builder(spelling: spelling)
    for file in files { try builder.add(file) }
    let (graph, ends) = try builder.wholeGraph()
    var numbers = ArchiveNumbers()

    let names = Set(ends.values.joined()).sorted()
    numbers.append(names.count)
    for name in names {
      numbers.append(name.utf8.count)
      for byte in name.utf8 { numbers.append(Int(byte)) }
    }

    let sets = Set(ends.values).map { $0.sorted() }.sorted { $0.lexicographicallyPrecedes($1) }
    numbers.append(sets.count)
    for set in sets {
      numbers.append(set.count)
      for name in set { numbers.append(names.firstIndex(of: name) ?? 0) }
    }
    let setNumbers = Dictionary(uniqueKeysWithValues: zip(sets.map(Set.init), 2...))

    let parents = graph.parents
    numbers.append(graph.nodes.count)
    for (index, node) in graph.nodes.enumerated() {
      let accept = ends[Int32(index)].flatMap { setNumbers[$0] } ?? (node.accepts != 0 ? 1 : 0)
      let parent = parents[index]
      let isBehindCall = parent?.isBehindCall == true
      numbers.append(
        (parent.map { index - Int($0.node) } ?? 0) << 2 | (isBehindCall ? 2 : 0)
          | (accept > 0 ? 1 : 0))
      if accept > 0 { numbers.append(accept) }
      if parent != nil, !isBehindCall { numbers.append(unit: node.unit) }
    }

    numbers.append(graph.calls.count)
    var callers = [Int32](repeating: 0, count: graph.calls.count)
    for index in graph.nodes.indices {
      var call = graph.nodes[index].firstCall
      while call >= 0 {
        callers[Int(call)] = Int32(index)
        call = graph.calls[Int(call)].nextCall
      }
    }
    for (call, caller) in zip(graph.calls, callers) {
      numbers.append(Int(caller))
      numbers.append(Int(call.list + 2))
      numbers.append(Int(call.next - caller))
    }
    text = String(decoding: numbers.bytes, as: UTF8.self)
  }
}

extension PhraseGraph {
  /// For each node the one it hangs on, as a child or behind a call; nil for roots of lists.
  fileprivate var parents: [(node: Int32, isBehindCall: Bool)?] {
    var parents: [(node: Int32, isBehindCall: Bool)?] = Array(repeating: nil, count: nodes.count)
    for index in nodes.indices {
      var child = nodes[index].firstChild
      while child >= 0 {
        parents[Int(child)] = (Int32(index), false)
        child = nodes[Int(child)].nextSibling
      }
      var call = nodes[index].firstCall
      while call >= 0 {
        parents[Int(calls[Int(call)].next)] = (Int32(index), true)
        call = calls[Int(call)].nextCall
      }
    }
    return parents
  }
}
