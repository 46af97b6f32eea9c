import Text

extension EditorSetup {
  /// Zed takes language servers from extensions alone: a small one of one's own, or a task.
  static let zed = EditorSetup(
    name: "zed", comment: "//",
    files: [
      File(
        place: Message(
          ja: ".zed/tasks.json に保存してください。拡張機能は要りません（task: spawn で選びます）。",
          en: "Save as .zed/tasks.json; no extension is needed (choose it by 'task: spawn')."),
        text: """
          [
            {
              "label": "kijitsu lint",
              "command": "kijitsu",
              "args": ["lint", "$ZED_FILE"]
            }
          ]

          """),
      File(
        place: Message(
          ja: """
            言語サーバーを使うときは、フォルダ kijitsu-zed に次の3つのファイルを置き、
            「zed: install dev extension」で選んでください（Rust が必要です）。
            kijitsu-zed/extension.toml:
            """,
          en: """
            For the language server put these three files into a folder kijitsu-zed and choose it
            by 'zed: install dev extension' (needs Rust).
            kijitsu-zed/extension.toml:
            """),
        text: """
          id = "kijitsu"
          name = "Kijitsu"
          version = "0.1.0"
          schema_version = 1
          authors = []
          description = "Kijitsu"

          [language_servers.kijitsu]
          name = "Kijitsu"
          languages = ["Plain Text", "Markdown"]

          """),
      File(
        place: Message(ja: "kijitsu-zed/Cargo.toml:", en: "kijitsu-zed/Cargo.toml:"),
        text: """
          [package]
          name = "kijitsu-zed"
          version = "0.1.0"
          edition = "2021"

          [lib]
          crate-type = ["cdylib"]

          [dependencies]
          zed_extension_api = "0.1.0"

          """),
      File(
        place: Message(ja: "kijitsu-zed/src/lib.rs:", en: "kijitsu-zed/src/lib.rs:"),
        text: """
          use zed_extension_api::{self as zed, Command, LanguageServerId, Result, Worktree};

          struct Kijitsu;

          impl zed::Extension for Kijitsu {
              fn new() -> Self {
                  Kijitsu
              }

              fn language_server_command(
                  &mut self,
                  _: &LanguageServerId,
                  worktree: &Worktree,
              ) -> Result<Command> {
                  let command = worktree.which("kijitsu").ok_or("kijitsu is not in PATH")?;
                  Ok(Command { command, args: vec!["lsp".into()], env: vec![] })
              }
          }

          zed::register_extension!(Kijitsu);

          """),
    ])
}
