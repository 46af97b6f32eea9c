import ArgumentParser
import Templating
import Text

/// `kijitsu templates`: what templates there are.
struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: words("テンプレートの一覧を出す", "List the templates."),
    discussion: words(
      """
      例:
        kijitsu templates
        kijitsu templates --templates 店のテンプレート --format json
      """,
      """
      Example:
        kijitsu templates --format json
      """))

  @Option(help: ArgumentHelp(words("出力の形", "The output's format."), valueName: "format"))
  var format: TextOrJSON = .text

  @OptionGroup var templates: TemplatesOption
  @OptionGroup var glossary: GlossaryOption
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let shelf = try TemplateShelf(templates: templates, glossary: glossary)
    var list = TemplateList()
    for entry in shelf.library.entries {
      do throws(TemplateLibrary.Unreadable) {
        try format == .json
          ? list.add(entry, shelf.library.template(entry))
          : list.add(entry, shelf.library.header(entry))
      } catch {
        list.problems.append(error.message)
      }
    }
    let console = options.console
    try console.write(format == .json ? list.json.pretty : list.text)
    for problem in list.problems { console.note(problem) }
    if !list.problems.isEmpty { throw CommandFailure.silent(exitCode: 1) }
  }
}
