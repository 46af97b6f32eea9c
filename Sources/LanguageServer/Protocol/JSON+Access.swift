package import Text

extension JSON {
  /// The items of an array.
  package var array: [JSON]? { if case .array(let items) = self { items } else { nil } }

  /// A whole number.
  package var int: Int? { if case .int(let number) = self { number } else { nil } }

  package var bool: Bool? { if case .bool(let flag) = self { flag } else { nil } }

  /// The members of an object, in order.
  package var members: [(String, JSON)]? {
    if case .object(let members) = self { members } else { nil }
  }

  var isNull: Bool { if case .null = self { true } else { false } }

  /// The value at the end of a path such as `textDocument.completion.completionItem`.
  subscript(path path: String...) -> JSON? {
    var value = self
    for name in path {
      guard let next = value[name] else { return nil }
      value = next
    }
    return value
  }

  /// An object of those members that have a value.
  static func members(_ members: KeyValuePairs<String, JSON?>) -> JSON {
    var present: [(String, JSON)] = []
    present.reserveCapacity(members.count)
    for (name, value) in members {
      if let value { present.append((name, value)) }
    }
    return .object(present)
  }

  /// An array of texts.
  static func texts(_ texts: some Sequence<String>) -> JSON { .array(texts.map(JSON.string)) }
}
