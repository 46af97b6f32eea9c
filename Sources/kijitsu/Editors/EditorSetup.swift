import Text

/// What `kijitsu editor` prints for an editor: files to write, each with its place.
struct EditorSetup: Sendable {
  /// One file, or a part of one.
  struct File: Sendable {
    /// Where it goes, for the comment above it.
    let place: Message
    let text: String
  }

  /// As the command line names it.
  let name: String
  /// What begins a comment in its files.
  let comment: String
  let files: [File]

  /// Every editor, in the order of the help text.
  static let all: [EditorSetup] = [
    .neovim, .vim, .emacs, .helix, .kakoune, .vscode, .sublime, .zed,
  ]

  /// The files, each below a comment that says where it goes.
  func text(_ language: Language) -> String {
    files.map { file in
      let place = file.place[language].split(separator: "\n").map { "\(comment) \($0)\n" }
      return place.joined() + file.text
    }.joined(separator: "\n")
  }
}
