/// A place in a YAML text: line and column in characters, both from 1.
package struct YAMLMark: Sendable, Equatable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// A node of a YAML document, with its place. Every scalar is text: `no` is "no", `012` is "012".
package struct YAMLNode: Sendable {
  package enum Value: Sendable {
    case scalar(String)
    case sequence([YAMLNode])
    case mapping([Entry])
  }

  /// A key and its value, in the order written.
  package struct Entry: Sendable {
    package let key: String
    package let keyMark: YAMLMark
    package let value: YAMLNode
  }

  package let value: Value
  package let mark: YAMLMark

  package init(value: Value, mark: YAMLMark) {
    self.value = value
    self.mark = mark
  }

  /// The text of a scalar.
  package var scalar: String? { if case .scalar(let text) = value { text } else { nil } }

  /// The items of a sequence.
  package var sequence: [YAMLNode]? { if case .sequence(let items) = value { items } else { nil } }

  /// The entries of a mapping, in order.
  package var mapping: [Entry]? { if case .mapping(let entries) = value { entries } else { nil } }

  /// The value under `key` of a mapping.
  package subscript(key: String) -> YAMLNode? {
    mapping?.first { $0.key == key }?.value
  }

  /// The scalars of a sequence, or the one scalar itself: `a` and `[a]` mean the same.
  package var scalars: [String]? {
    if let scalar { return [scalar] }
    guard let sequence else { return nil }
    let texts = sequence.compactMap(\.scalar)
    return texts.count == sequence.count ? texts : nil
  }
}
