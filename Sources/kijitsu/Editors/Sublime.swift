import Text

extension EditorSetup {
  static let sublime = EditorSetup(
    name: "sublime", comment: "//",
    files: [
      File(
        place: Message(
          ja: "パッケージ LSP を入れて、Preferences: LSP Settings に書き足してください。",
          en: "Install the package LSP and add this to Preferences: LSP Settings"),
        text: """
          {
            "clients": {
              "kijitsu": {
                "enabled": true,
                "command": ["kijitsu", "lsp"],
                "selector": "text.plain | text.html.markdown"
              }
            }
          }

          """),
      File(
        place: Message(
          ja: """
            LSP を使わないときは、Tools > Build System > New Build System… で、
            kijitsu.sublime-build として保存してください。
            """,
          en: """
            Without LSP save this as kijitsu.sublime-build,
            by Tools > Build System > New Build System…
            """),
        text: #"""
          {
            "cmd": ["kijitsu", "lint", "--format", "gnu", "--color", "never", "$file"],
            "file_regex": "^(.+?):(\\d+):(\\d+): (.*)$",
            "selector": "text.plain | text.html.markdown"
          }

          """#),
    ])
}
