import Text

extension EditorSetup {
  static let helix = EditorSetup(
    name: "helix", comment: "#",
    files: [
      File(
        place: Message(
          ja: "~/.config/helix/languages.toml に書き足してください。確認: hx --health text",
          en: "Add to ~/.config/helix/languages.toml. To check: hx --health text"),
        text: """
          [language-server.kijitsu]
          command = "kijitsu"
          args = ["lsp"]

          [[language]]
          name = "text"
          scope = "text.plain"
          file-types = ["txt"]
          roots = [".kijitsu.yml"]
          language-servers = ["kijitsu"]

          [[language]]
          name = "markdown"
          language-servers = ["kijitsu", "marksman"]

          """)
    ])
}
