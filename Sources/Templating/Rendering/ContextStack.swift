/// What names are looked up in, the innermost last.
struct ContextStack {
  /// A value, and the field it belongs to where that is known.
  struct Context {
    let value: TemplateValue
    let field: String?
    /// Its number in a list, from 0.
    let part: Int?

    /// What a section on the value is rendered for, one after the other.
    func items(named name: String) -> [Context?] {
      switch value {
      case .list(let items):
        items.enumerated().map { Context(value: $1, field: name, part: $0) }
      case .field(.list(let items)):
        items.enumerated().map { Context(value: .field(.text($1)), field: name, part: $0) }
      default: [Context(value: value, field: field ?? name, part: part)]
      }
    }
  }

  private var contexts: [Context] = []

  var count: Int { contexts.count }

  mutating func push(_ context: Context) { contexts.append(context) }

  mutating func pop(to count: Int) { contexts.removeLast(contexts.count - count) }

  /// The innermost value of a name, or nil. `.` is the innermost context itself.
  ///
  /// - Parameter splitsDots: whether `a.b` is b in a, as in Mustache, or a name.
  func lookup(_ key: String, splitsDots: Bool) -> Context? {
    if key == "." { return contexts.last }
    guard splitsDots, key.utf8.contains(UInt8(ascii: ".")) else { return find(key) }
    let parts = key.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let first = parts.first, var found = find(first)?.value else { return nil }
    for part in parts.dropFirst() {
      guard case .map(let members) = found, let next = members[part] else { return nil }
      found = next
    }
    return Context(value: found, field: key, part: nil)
  }

  private func find(_ key: String) -> Context? {
    for context in contexts.reversed() {
      if case .map(let members) = context.value, let value = members[key] {
        return Context(value: value, field: nil, part: nil)
      }
    }
    return nil
  }
}
