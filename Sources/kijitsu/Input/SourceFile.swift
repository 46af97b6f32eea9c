import Text

/// A text that was read, and where from.
struct SourceFile: Sendable {
  /// As the user named it; `-` for stdin.
  let path: String
  let text: SourceText

  /// What to call it in messages.
  var name: Message {
    path == "-" ? Message(ja: "標準入力", en: "standard input") : Message(ja: path, en: path)
  }
}
