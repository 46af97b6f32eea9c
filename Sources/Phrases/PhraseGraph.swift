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
    /// Its children in ``PhraseGraph/edges``, once they are indexed.
    var firstEdge: Int32 = 0
    var edgeCount: Int32 = 0
    /// A bit for the low six bits of each child's unit: most units that are no child's fail here.
    var children: UInt64 = 0
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
  /// The units of all nodes' children, those of each node side by side and in order.
  var edges: [UInt16] = []
  /// The nodes that ``edges`` lead to.
  var targets: [Int32] = []
  /// Where phrases can begin, by unit; see ``PhraseHeads``.
  var heads = PhraseHeads()

  func matches(in units: [UInt16]) -> [PhraseMatch] {
    units.withUnsafeBufferPointer { text in
      nodes.withUnsafeBufferPointer { nodes in
        calls.withUnsafeBufferPointer { calls in
          edges.withUnsafeBufferPointer { edges in
            targets.withUnsafeBufferPointer { targets in
              PhraseScanner(
                text: text, nodes: nodes, calls: calls, edges: edges, targets: targets
              ).matches(heads)
            }
          }
        }
      }
    }
  }
}
