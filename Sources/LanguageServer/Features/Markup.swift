import Text

extension LanguageServer {
  /// Markdown for clients that show it; for others its plain text.
  func markup(_ markdown: String, isMarkdown: Bool) -> JSON {
    .members([
      "kind": isMarkdown ? "markdown" : "plaintext",
      "value": .string(isMarkdown ? markdown : Markdown.plain(markdown)),
    ])
  }
}

/// The little Markdown that the server writes.
enum Markdown {
  /// The text without its marks for bold and code.
  static func plain(_ text: String) -> String {
    var result = ""
    var wasStar = false
    for scalar in text.unicodeScalars {
      if scalar == "*" {
        if wasStar { result.unicodeScalars.removeLast() }
        if !wasStar { result.unicodeScalars.append(scalar) }
        wasStar.toggle()
        continue
      }
      wasStar = false
      if scalar != "`" { result.unicodeScalars.append(scalar) }
    }
    return result
  }

  /// The text with its signs made harmless.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if "\\`*_{}[]<>#|".unicodeScalars.contains(scalar) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }
}
