internal import Text
internal import YAML

/// Phrases as a graph: a trie of literal units whose nodes may also call lists.
struct PhraseGraph: Sendable {
  /// The longest phrase, in units; ends are kept as bits of a word.
  static let maximumLength = 63
  /// The most units `…` stands for.
  static let maximumGap = 12
  /// In place of a list: up to ``maximumGap`` units of one clause.
  static let gap: Int32 = -1
  /// In place of a list: nothing, at the end of a sentence.
  static let end: Int32 = -2

  struct Node: Sendable {
    let unit: UInt16
    var firstChild: Int32 = -1
    var nextSibling: Int32 = -1
    /// Index of the first of its calls, or -1.
    var firstCall: Int32 = -1
    /// The classes (bits) that a phrase ending here belongs to; in a list, any bit means its end.
    var accepts: UInt128 = 0
  }

  /// At a node: match the list, or a gap, then go on at `next`.
  struct Call: Sendable {
    /// The root of the list, ``PhraseGraph/gap`` or ``PhraseGraph/end``.
    let list: Int32
    let next: Int32
    var nextCall: Int32
  }

  var nodes: [Node] = []
  var calls: [Call] = []
}
