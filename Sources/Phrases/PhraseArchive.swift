package import Text
internal import YAML

/// Phrases compiled ahead of time: lists of a glossary as one ASCII text, which loads in a fraction of
/// the time that reading the files takes.
///
/// It is a row of numbers (``ArchiveNumbers``): the names of the lists; the sets of lists that phrases
/// belong to; the nodes, calls and heads of a ``PhraseAutomaton``. See
/// ``PhraseBook/init(archive:classes:)``.
package struct PhraseArchive: Sendable {
  package let text: String

  /// The file of lists that no one searches for.
  package static let partsFile = "endings.yml"

  /// - Parameters:
  ///   - files: every phrase file.
  ///   - spelling: how the views that will be searched are spelt.
  ///   - prefix: how the names of the lists begin that can be asked for later. Those of
  ///     ``partsFile`` are only there to be called.
  package init(files: [PhraseFile], spelling: Spelling, prefix: String = "") throws(PhraseError) {
    var builder = PhraseGraph.Builder(spelling: spelling)
    for file in files { try builder.add(file) }
    let parts = Set(
      files.filter { $0.path.hasSuffix(Self.partsFile) }
        .flatMap { $0.root?.mapping ?? [] }.map(\.key))
    var (graph, ends) = try builder.wholeGraph {
      $0.hasPrefix(prefix) && !parts.contains($0)
    }
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
    // For the time being a node accepts the number of its set; 1 is the end of a list.
    let setNumbers = Dictionary(uniqueKeysWithValues: zip(sets.map(Set.init), 2...))
    for (node, set) in ends { graph.nodes[Int(node)].accepts = UInt128(setNumbers[set] ?? 0) }
    PhraseAutomaton(graph).write(to: &numbers)
    text = String(decoding: numbers.bytes, as: UTF8.self)
  }
}
