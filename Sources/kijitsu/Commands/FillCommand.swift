import ArgumentParser
import Dates
import Glibc
import Templating
import Text

/// `kijitsu fill`: a message from a template and a few values.
struct FillCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fill",
    abstract: words("テンプレートから文面を作る", "Make a message from a template."),
    discussion: words(
      """
      テンプレートは id、題名、そのどちらかの一部、またはファイルのパスで指定します。
      足りない値は、端末では1つずつ尋ねます。

      例:
        kijitsu fill after-delivery-first --set 購入者名=山田 --set サービス名=ロゴ制作
        kijitsu fill 追加料金 --data 値.yml --now 2026-11-22 -o 文面.txt
        kijitsu fill greeting -i --copy
      """,
      """
      Name the template by its id, its title, a part of either, or a path. On a terminal, values that
      are missing are asked for.

      Examples:
        kijitsu fill after-delivery-first --set 購入者名=山田 --set サービス名=ロゴ制作
        kijitsu fill greeting -i --copy
      """))

  @Argument(
    help: ArgumentHelp(
      words("テンプレートの id・題名・パス", "A template's id, title or path."), valueName: "template"))
  var template: String

  @OptionGroup var set: SetOption
  @OptionGroup var data: DataOption
  @OptionGroup var now: NowOption

  @Flag(
    name: [.customShort("i"), .customLong("interactive")],
    help: ArgumentHelp(words("指定のない項目をすべて尋ねる", "Ask for every field that was not given.")))
  var isInteractive = false

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      words("文面を書くファイル", "The file to write."), valueName: words("ファイル", "file")),
    completion: .file())
  var output: String?

  @Flag(
    name: .customLong("copy"), help: ArgumentHelp(words("クリップボードに写す", "Copy to the clipboard.")))
  var copies = false

  @Option(help: ArgumentHelp(words("出力の形", "The output's format."), valueName: "format"))
  var format: TextOrJSON = .text

  @Flag(
    name: .customLong("no-lint"), help: ArgumentHelp(words("文面を点検しない", "Do not lint the message.")))
  var skipsLint = false

  @OptionGroup var templates: TemplatesOption
  @OptionGroup var glossary: GlossaryOption
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let console = options.console
    let now = try now.moment
    let shelf = try TemplateShelf(templates: templates, glossary: glossary)
    let (id, template) = try shelf.template(template)
    let message = try fill(id, template, shelf: shelf, now: now, console: console)
    if !skipsLint { try FilledCheck.check(message, shelf: shelf, console: console) }
    try deliver(message, console: console)
  }

  private func fill(
    _ id: String, _ template: Template, shelf: TemplateShelf, now: Moment, console: Console
  ) throws(CommandFailure) -> FilledMessage {
    let context = shelf.context(now: now)
    var inputs = shelf.configured(for: template)
    inputs += try data.inputs
    inputs += try set.inputs
    if template.errors.isEmpty, asks {
      let questioner = Questioner(template: template, context: context, console: console)
      inputs += try questioner.ask(besides: inputs, all: isInteractive)
    }
    for warning in shelf.warnings(template) { console.note(warning) }
    do throws(RenderFailure) {
      let values = try template.values(inputs, in: context)
      let rendering = try template.render(values, words: context.words)
      return FilledMessage(
        id: id, template: template, rendering: rendering, values: values, now: now)
    } catch {
      throw shelf.failure(error)
    }
  }

  /// Whether somebody can answer: on a terminal, and with `-i` also through a pipe.
  private var asks: Bool {
    if data.file == "-" { return false }
    return isInteractive || isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1
  }

  private func deliver(_ message: FilledMessage, console: Console) throws(CommandFailure) {
    let text = message.rendering.text
    let output = format == .json ? message.json.pretty : text
    if copies { try Clipboard.copy(text) }
    if let path = self.output {
      try FileWriter.write(Array(output.utf8), to: path)
    } else {
      try console.write(output)
    }
    if copies {
      console.note(Message(ja: "クリップボードに写しました。", en: "Copied to the clipboard."))
    }
  }
}

/// Text for people, or JSON for programs.
enum TextOrJSON: String, CaseIterable, ExpressibleByArgument { case text, json }
