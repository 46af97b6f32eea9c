import ArgumentParser
import Dates
import Linting
import Reporting
import Text

/// `kijitsu explain`: one rule, with examples.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: words("規則を例とともに説明する", "Explain a rule with examples."),
    discussion: words(
      """
      例:
        kijitsu explain vague-deadline
      """,
      """
      Example:
        kijitsu explain vague-deadline
      """))

  @Argument(
    help: ArgumentHelp(
      words("規則の名前（一覧: kijitsu rules）", "A rule (see 'kijitsu rules')."), valueName: "id"))
  var id: String

  @OptionGroup var glossary: GlossaryOption
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let rule = try RuleChoice.rule(id)
    let session = LintSession(
      choice: try RuleChoice(only: [id]), present: Explanation.now, glossary: glossary.paths)
    let shop = try session.shop()
    let explanation = Explanation(rule) { text, example in
      var header = DraftHeader()
      header.buyer = example.buyer
      header.ordered = example.ordered
      return session.lint(
        text, in: shop, header: header, situation: example.situation, now: session.present)
    }
    let console = options.console
    try console.write(explanation.text(in: console.language, isColored: console.colorsOutput))
  }
}
