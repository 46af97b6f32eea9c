import ArgumentParser
import Templating
import Text

/// `kijitsu show`: a template as it is written.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: words("テンプレートの中身をそのまま出す", "Print a template as it is written."),
    discussion: words(
      """
      例:
        kijitsu show greeting
        kijitsu show greeting > Templates/あいさつ.txt
      """,
      """
      Example:
        kijitsu show greeting
      """))

  @Argument(
    help: ArgumentHelp(
      words("テンプレートの id・題名・パス", "A template's id, title or path."), valueName: "template"))
  var template: String

  @OptionGroup var templates: TemplatesOption
  @OptionGroup var glossary: GlossaryOption
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let shelf = try TemplateShelf(templates: templates, glossary: glossary)
    let (_, template) = try shelf.template(template)
    try options.console.write(template.body.source.string)
  }
}
