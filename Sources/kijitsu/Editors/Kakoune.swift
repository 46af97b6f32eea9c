import Text

extension EditorSetup {
  /// By kak-lsp 18 and newer, which is set up in kakrc.
  static let kakoune = EditorSetup(
    name: "kakoune", comment: "#",
    files: [
      File(
        place: Message(
          ja: "~/.config/kak/kakrc に書き足してください（kak-lsp 18 以降が必要です）。",
          en: "Add to ~/.config/kak/kakrc (needs kak-lsp 18 or newer)."),
        text: """
          eval %sh{kak-lsp}

          hook global BufCreate .*[.]txt %{ set-option buffer filetype plain }

          hook -group lsp-filetype-kijitsu global BufSetOption filetype=(?:plain|markdown) %{
            set-option buffer lsp_servers %{
              [kijitsu]
              command = "kijitsu"
              args = ["lsp"]
              root_globs = [".kijitsu.yml", ".git"]
            }
          }

          hook global WinSetOption filetype=(?:plain|markdown) %{ lsp-enable-window }

          """)
    ])
}
