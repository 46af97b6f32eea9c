import Text

/// ArgumentParser's own words, in Japanese.
///
/// The library tells its errors in English only, so they are recognised by their shape; one that is
/// not recognised is shown as it is.
enum ParserMessages {
  /// A parse error: the library's message in the user's language.
  static func error(_ text: String, in language: Language) -> String {
    guard language == .japanese else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { japanese(String($0)) }.joined(separator: "\n")
  }

  /// A help text: the headings and the library's own entries in the user's language.
  static func help(_ text: String, in language: Language) -> String {
    guard language == .japanese else { return text }
    let help = helpWords.reduce(text) { $0.replacing($1.0, with: $1.1) }
    // Behind the heading only: an example above it may well say `default:`.
    guard let options = help.firstRange(of: optionsHeading) else { return help }
    let entries = help[options.upperBound...].replacing("default: ", with: "省略時: ")
    return String(help[..<options.upperBound] + entries)
  }

  private static func japanese(_ line: String) -> String {
    for shape in shapes {
      if let parts = match(line, shape.parts) { return shape.words(parts) }
    }
    return line
  }

  /// The texts between the fixed `parts` of a line that begins with the first and ends with the last.
  private static func match(_ line: String, _ parts: [String]) -> [String]? {
    guard let first = parts.first, line.hasPrefix(first) else { return nil }
    var rest = line.dropFirst(first.count)
    var found: [String] = []
    for (index, part) in parts.enumerated().dropFirst() {
      if index == parts.count - 1 {
        guard rest.hasSuffix(part) else { return nil }
        found.append(String(rest.dropLast(part.count)))
      } else {
        guard let range = rest.firstRange(of: part) else { return nil }
        found.append(String(rest[..<range.lowerBound]))
        rest = rest[range.upperBound...]
      }
    }
    return found
  }

  private struct Shape {
    let parts: [String]
    let words: @Sendable ([String]) -> String

    init(_ parts: String..., words: @escaping @Sendable ([String]) -> String) {
      self.parts = parts
      self.words = words
    }
  }

  private static let shapes: [Shape] = [
    Shape("Error: ", "") { japanese($0[0]) },
    Shape("Unknown option '", "'. Did you mean '", "'?") {
      "「\($0[0])」というオプションはありません。もしかして: \($0[1])"
    },
    Shape("Unknown option '", "'") { "「\($0[0])」というオプションはありません。" },
    Shape("   or: Missing value for '", "' in '", "'") {
      "または「\($0[1])」の「\($0[0])」に値がありません。"
    },
    Shape("Missing value for '", "'") { "「\($0[0])」に値がありません。" },
    Shape("Missing expected argument '", "'") { "「\($0[0])」を指定してください。" },
    Shape("Missing one of: '", "'") { "次のどれかを指定してください: '\($0[0])'" },
    Shape("Missing required subcommand.", "") { _ in "コマンドを指定してください。" },
    Shape("The option '", "' does not take any value, but '", "' was specified.") {
      "「\($0[0])」に値は付けられません（「\($0[1])」が付いています）。"
    },
    Shape("Unexpected argument '", "'") { "余分な引数があります: \($0[0])" },
    Shape("", " unexpected arguments: '", "'") {
      "余分な引数が \($0[0]) 個あります: \($0[1].replacing("', '", with: " "))"
    },
    Shape("Value to be set with flag ", " had already been set with flag ", "") {
      "\($0[0]) と \($0[1]) は同時に指定できません。"
    },
    Shape("The value '", "' is invalid for '", "'. Please provide one of ", ".") {
      "「\($0[1])」の値「\($0[0])」は使えません。使える値: \(choices($0[2]))"
    },
    Shape("The value '", "' is invalid for '", "'. Please provide one of the following:", "") {
      "「\($0[1])」の値「\($0[0])」は使えません。使える値:\($0[2])"
    },
    Shape("The value '", "' is invalid for '", "': ", "") {
      "「\($0[1])」の値「\($0[0])」は使えません: \($0[2])"
    },
    Shape("The value '", "' is invalid for '", "'") { "「\($0[1])」の値「\($0[0])」は使えません。" },
    Shape("Invalid option: ", "") { "「\($0[0])」はオプションの形になっていません。" },
    Shape("Can't generate completion scripts for '", "'.") {
      "「\($0[0])」の補完スクリプトは作れません。"
    },
    Shape("Can't autodetect a supported shell.", "") { _ in "シェルの種類がわかりません。" },
    Shape("Please use --generate-completion-script=<shell> with one of:", "") { _ in
      "--generate-completion-script=シェル のシェルには、次のどれかを指定してください:"
    },
    Shape("Help:  ", "") { "説明: \($0[0])" },
    Shape("Usage: ", "") { "使い方: \($0[0].replacing("<subcommand>", with: "<コマンド>"))" },
    Shape("  See '", "' for more information.") { "  くわしくは: \($0[0])" },
  ]

  private static func choices(_ list: String) -> String {
    list.replacing(" and ", with: ", ").replacing(" or ", with: ", ").replacing("'", with: "")
  }

  private static let optionsHeading = "オプション:\n"

  private static let helpWords = [
    ("OVERVIEW: ", ""), ("USAGE: ", "使い方: "), ("ARGUMENTS:\n", "引数:\n"),
    ("OPTIONS:\n", optionsHeading), ("SUBCOMMANDS:\n", "コマンド:\n"),
    (" SUBCOMMANDS:\n", ":\n"),
    ("Show help information.", "この説明を表示する"), ("Show the version.", "版を表示する"),
    ("Show subcommand help information.", "コマンドの説明を表示する"),
    ("(default: ", "(省略時: "), ("; default: ", "; 省略時: "), ("(values: ", "(値: "),
    ("  See '", "  "), (" <subcommand>' for detailed help.", " <コマンド> で、くわしい説明を表示します。"),
    ("<subcommand>", "<コマンド>"), ("<options>", "<オプション>"),
  ]
}
