/// A pattern for paths: `*` stands for any part of a name, `**` also for folders, `?` for one
/// character. A pattern without `/` is compared with the file's name alone.
package struct PathPattern: Sendable, Equatable {
  package let text: String

  package init(_ text: String) { self.text = text }

  /// Whether a relative path with `/` between its parts fits.
  package func matches(_ path: String) -> Bool {
    let name = text.utf8.contains(0x2F) ? path[...] : path[path.afterLastSlash...]
    let units = Array(name.unicodeScalars)
    // reachable[n]: the tokens so far fit the first n characters.
    var reachable = [Bool](repeating: false, count: units.count + 1)
    reachable[0] = true
    for token in tokens {
      var next = [Bool](repeating: false, count: units.count + 1)
      for index in reachable.indices {
        let isBehind = index > 0
        switch token {
        case .one(let scalar):
          next[index] = isBehind && reachable[index - 1] && units[index - 1] == scalar
        case .any: next[index] = isBehind && reachable[index - 1] && units[index - 1] != "/"
        case .name:
          next[index] = reachable[index] || isBehind && next[index - 1] && units[index - 1] != "/"
        case .folders:
          next[index] = reachable[index] || isBehind && next[index - 1]
        }
      }
      reachable = next
    }
    return reachable[units.count]
  }

  private enum Token {
    case one(Unicode.Scalar)
    /// ?
    case any
    /// *
    case name
    /// **
    case folders
  }

  /// `**/` may also stand for no folder at all.
  private var tokens: [Token] {
    var tokens: [Token] = []
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "?": tokens.append(.any)
      case "*" where rest.first == "*":
        rest.removeFirst()
        tokens.append(.folders)
        if rest.first == "/" { rest.removeFirst() }
      case "*": tokens.append(.name)
      default: tokens.append(.one(scalar))
      }
    }
    return tokens
  }
}

extension String {
  fileprivate var afterLastSlash: Index { lastIndex(of: "/").map(index(after:)) ?? startIndex }
}
