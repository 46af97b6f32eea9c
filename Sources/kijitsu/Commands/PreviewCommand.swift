import ArgumentParser
import Templating
import Text

/// `kijitsu preview`: a template with marks where values will stand.
struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: words("値の入る所を ⟦ ⟧ で示して文面を見る", "Show a template's text with ⟦ ⟧ for its values."),
    discussion: words(
      """
      例:
        kijitsu preview greeting
        kijitsu preview greeting --set 購入者名=山田
        kijitsu preview greeting --sample
      """,
      """
      Example:
        kijitsu preview greeting --sample
      """))

  @Argument(
    help: ArgumentHelp(
      words("テンプレートの id・題名・パス", "A template's id, title or path."), valueName: "template"))
  var template: String

  @OptionGroup var set: SetOption
  @OptionGroup var now: NowOption

  @Flag(help: ArgumentHelp(words("例と既定の値を入れて見せる", "Put examples and defaults in.")))
  var sample = false

  @OptionGroup var templates: TemplatesOption
  @OptionGroup var glossary: GlossaryOption
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let now = try now.moment
    let shelf = try TemplateShelf(templates: templates, glossary: glossary)
    let (_, template) = try shelf.template(template)
    let given = try set.inputs
    for warning in shelf.warnings(template) { options.console.note(warning) }
    let context = shelf.context(now: now)
    let rendering: Rendering
    do throws(RenderFailure) {
      rendering = try render(template, given, context)
    } catch {
      throw shelf.failure(error)
    }
    try options.console.write(rendering.text)
  }

  private func render(_ template: Template, _ given: [FieldInput], _ context: FieldContext)
    throws(RenderFailure) -> Rendering
  {
    if sample { return try template.fill(template.samples + given, in: context) }
    return try template.preview(given, in: context)
  }
}
