import ArgumentParser
import Configuring
import Linting
import Text

/// `kijitsu schema`: the JSON Schema of `.kijitsu.yml`.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: words("設定ファイルの JSON Schema を出力する", "Print the JSON Schema of .kijitsu.yml."),
    discussion: words(
      """
      エディタに登録すると、.kijitsu.yml の入力補完と検査ができます。

      例:
        kijitsu schema > kijitsu.schema.json
      """,
      """
      Editors use it to complete and check .kijitsu.yml.

      Example:
        kijitsu schema > kijitsu.schema.json
      """))

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let console = options.console
    let glossary = try GlossaryReader.glossary(Workspace.nearest().glossary())
    let schema = ConfigurationSchema(
      rules: Rule.all.map(\.id),
      situations: glossary.situations.flatMap { [$0.id, $0.title] + $0.aliases },
      language: console.language)
    try console.write(schema.json.pretty)
  }
}
