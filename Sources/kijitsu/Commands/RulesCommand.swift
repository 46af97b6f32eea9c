import ArgumentParser
import Linting
import Reporting
import Text

/// `kijitsu rules`: every rule, with its severity and what it finds.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: words("規則の一覧を出力する", "List the rules."),
    discussion: words(
      """
      † は lint --fix で直る規則です。

      例:
        kijitsu rules
        kijitsu explain vague-deadline
      """,
      """
      † marks rules that lint --fix mends.

      Examples:
        kijitsu rules --format json
        kijitsu explain vague-deadline
      """))

  @Option(help: ArgumentHelp(words("出力の形", "The output's format."), valueName: "format"))
  var format: Format = .text

  @OptionGroup var options: GlobalOptions

  /// How the rules are listed.
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  func run() throws {
    let console = options.console
    let table = RuleTable(rules: Rule.all, language: console.language)
    switch format {
    case .text: try console.write(table.text(isColored: console.colorsOutput))
    case .json: try console.write(table.json.pretty)
    }
  }
}
