import ArgumentParser
import Text

/// `kijitsu editor NAME`: a working set-up to paste.
struct EditorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "editor",
    abstract: words("エディタの設定を表示します。", "Prints how to set up an editor."),
    discussion: words(
      """
      使えるエディタ: \(names)

      例:
        kijitsu editor neovim > ~/.config/nvim/plugin/kijitsu.lua
        kijitsu editor vscode
      """,
      """
      Editors: \(names)

      Examples:
        kijitsu editor neovim > ~/.config/nvim/plugin/kijitsu.lua
        kijitsu editor vscode
      """))

  private static let names = EditorSetup.all.map(\.name).joined(separator: ", ")

  @OptionGroup var options: GlobalOptions

  @Argument(
    help: ArgumentHelp(
      words("エディタ（\(names)）", "The editor: \(names)."), valueName: words("エディタ", "name")),
    completion: .list(EditorSetup.all.map(\.name)))
  var name: String

  func run() throws {
    let known = EditorSetup.all.map(\.name)
    guard let setup = EditorSetup.all.first(where: { $0.name == name.lowercased() }) else {
      let meant = Suggestion.nearest(to: name, among: known)
      throw CommandFailure(
        ja: "「\(name)」の設定はありません。"
          + (meant.map { "もしかして: \($0)" } ?? "使えるエディタ: \(Self.names)"),
        en: "there is no set-up for '\(name)'. "
          + (meant.map { "Did you mean '\($0)'?" } ?? "Editors: \(Self.names)."))
    }
    let console = options.console
    try console.write(setup.text(console.language))
  }
}
