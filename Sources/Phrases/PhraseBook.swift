package import Text
package import YAML

/// The glossary's lists of phrases, compiled into one matcher over a ``MatchingView``.
///
/// A phrase compiles to a path of literal units and calls of other lists, never to all the strings it
/// stands for, so loading costs what reading the files costs. A match is at most 63 units long and
/// every step is bounded, so scanning is linear in the text.
package struct PhraseBook: Sendable {
  /// The most lists that can be asked for by name.
  package static let maximumClasses = 128

  private let automaton: PhraseAutomaton

  /// - Parameters:
  ///   - files: glossary files; lists of the same name are joined, so a file can add phrases.
  ///   - classes: the lists that ``matches(in:)`` reports, by name, at most 128; one that no file has
  ///     is empty.
  ///   - spelling: how the views that will be searched are spelt.
  package init(files: [PhraseFile], classes: [String], spelling: Spelling) throws(PhraseError) {
    var builder = PhraseGraph.Builder(spelling: spelling)
    for file in files { try builder.add(file) }
    automaton = PhraseAutomaton(
      try builder.graph(classes: Array(classes.prefix(Self.maximumClasses))))
  }

  /// The book of phrases that were compiled ahead of time; nil for a text that is no archive.
  ///
  /// - Parameter archive: the ``PhraseArchive/text`` of the files.
  package init?(archive: StaticString, classes: [String]) {
    guard let book = archive.withUTF8Buffer({ Self(archive: $0, classes: classes) }) else {
      return nil
    }
    self = book
  }

  /// The same, of a text at hand.
  package init?(archive: String, classes: [String]) {
    let bytes = Array(archive.utf8)
    guard let book = bytes.withUnsafeBufferPointer({ Self(archive: $0, classes: classes) }) else {
      return nil
    }
    self = book
  }

  private init?(archive: UnsafeBufferPointer<UInt8>, classes: [String]) {
    let classes = Array(classes.prefix(Self.maximumClasses))
    guard let automaton = PhraseAutomaton(archive: archive, classes: classes) else { return nil }
    self.automaton = automaton
  }

  /// All matches: of each class the longest at each place, ordered by place.
  package func matches(in view: MatchingView) -> [PhraseMatch] {
    automaton.matches(in: view.units, from: view.units.indices)
  }

  /// The same; only what differs from an earlier version of the text is searched.
  ///
  /// - Parameters:
  ///   - known: what this book found in the earlier version.
  ///   - change: how the view differs from that of the earlier version.
  package func matches(
    in view: MatchingView, reusing known: [PhraseMatch], change: ViewChange
  ) -> [PhraseMatch] {
    // A match depends on the units it spans and the one behind them, so on one more than the longest.
    let changed = max(0, change.start - PhraseGraph.maximumLength)..<change.newEnd
    var matches = Array(known.prefix { $0.start < changed.lowerBound })
    matches += automaton.matches(in: view.units, from: changed)
    matches += known.drop { $0.start < change.oldEnd }.map {
      PhraseMatch(
        phraseClass: $0.phraseClass, start: $0.start + change.shift, end: $0.end + change.shift)
    }
    return matches
  }
}

/// One glossary file: a mapping of list names to phrases.
package struct PhraseFile: Sendable {
  package let path: String
  package let root: YAMLNode?

  package init(path: String, root: YAMLNode?) {
    self.path = path
    self.root = root
  }
}

/// A phrase found in a view.
package struct PhraseMatch: Sendable, Hashable {
  /// The index of its class among those the book was made with.
  package let phraseClass: Int
  /// Offsets in the view.
  package let start: Int
  package let end: Int
}
