import Text

extension EditorSetup {
  /// Tasks that need no extension, and the settings of a generic client.
  static let vscode = EditorSetup(
    name: "vscode", comment: "//",
    files: [
      File(
        place: Message(
          ja: """
            .vscode/tasks.json に保存してください。拡張機能は要りません。
            「タスクの実行」で選ぶと、見つかった点が「問題」に並びます。
            """,
          en: """
            Save as .vscode/tasks.json; no extension is needed.
            'Run Task' lists the findings under 'Problems'.
            """),
        text: #"""
          {
            "version": "2.0.0",
            "tasks": [
              {
                "label": "kijitsu lint",
                "type": "process",
                "command": "kijitsu",
                "args": ["lint", "--format", "github", "--color", "never", "${file}"],
                "presentation": { "reveal": "never" },
                "problemMatcher": "$kijitsu-inline"
              }
            ]
          }

          """#.replacing(
            "\"$kijitsu-inline\"", with: problemMatcher.replacing("\n", with: "\n      "))),
      File(
        place: Message(
          ja: """
            言語サーバーを使うときは、拡張機能「Generic LSP Client (v2)」（zsol.vscode-glspc）を入れて、
            次を .vscode/settings.json に保存してください。
            """,
          en: """
            For the language server install the extension 'Generic LSP Client (v2)'
            (zsol.vscode-glspc) and save this as .vscode/settings.json
            """),
        text: """
          {
            "glspc.server.command": "kijitsu",
            "glspc.server.commandArguments": ["lsp"],
            "glspc.server.languageId": ["plaintext", "markdown"]
          }

          """),
    ])

  private static let problemMatcher = #"""
    {
      "owner": "kijitsu",
      "source": "kijitsu",
      "fileLocation": "autodetect",
      "severity": "info",
      "pattern": {
        "regexp": "^::(error|warning|notice) file=([^,]*),line=(\\d+),endLine=(\\d+),col=(\\d+),endColumn=(\\d+),title=([^:]*)::(.*)$",
        "severity": 1,
        "file": 2,
        "line": 3,
        "endLine": 4,
        "column": 5,
        "endColumn": 6,
        "code": 7,
        "message": 8
      }
    }
    """#
}
