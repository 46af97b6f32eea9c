import Stock

/// The two kinds of files that ship with the program and that users add to.
enum ResourceKind: String, Sendable {
  case templates = "Templates"
  case glossary = "Glossary"

  /// How their names end.
  var endings: [String] {
    switch self {
    case .templates: [".txt"]
    case .glossary: [".yml", ".yaml"]
    }
  }

  /// The embedded ones.
  var stock: [ResourceFile] {
    let prefix = "\(rawValue)/"
    return Stock.files.compactMap { file in
      let path = file.path.description
      guard path.hasPrefix(prefix) else { return nil }
      return ResourceFile(stock: file, name: String(path.dropFirst(prefix.count)))
    }
  }
}
