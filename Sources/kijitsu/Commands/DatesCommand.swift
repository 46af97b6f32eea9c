import ArgumentParser
import Configuring
import Dates
import Reporting
import Text

/// `kijitsu dates`: every date and deadline in a text, and what it means.
struct DatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dates",
    abstract: words("文中の日付や期限を読み取る", "Find every date and deadline in a text."),
    discussion: words(
      """
      例:
        kijitsu dates '11月27日（金）18時までにご返信ください。'
        kijitsu dates --now 2026-11-22T12:00 '来週の金曜日まで、または3営業日以内に'
        kijitsu dates - --format json < reply.txt
      """,
      """
      Examples:
        kijitsu dates '11月27日（金）18時までにご返信ください。'
        kijitsu dates - --format json < reply.txt
      """))

  @Argument(
    help: ArgumentHelp(
      words("読み取る文（省略や - は標準入力）", "The text (none or - is stdin)."),
      valueName: words("文", "text")))
  var text: [String] = []

  @OptionGroup var now: NowOption

  @Option(help: ArgumentHelp(words("出力の形", "The output's format."), valueName: "format"))
  var format: Format = .text

  @OptionGroup var glossary: GlossaryOption
  @OptionGroup var options: GlobalOptions

  /// How the dates are listed.
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  func run() throws {
    let now = try self.now.moment
    let source = try self.source().text
    let split = HeaderSplit(source.units)
    let body = SourceText(Array(source.units[split.body.range]), encoding: source.encoding)

    let workspace = try Workspace.nearest()
    let files = try workspace.glossary(given: glossary.paths)
    let (book, spelling) = try GlossaryReader.book(files, classes: DateReader.phraseClasses)
    let context = DateContext(now: now, calendar: workspace.configuration.calendar(now: now))
    let found = DateReader(book: book, spelling: spelling).report(on: body, context: context)

    let report = DateReport(
      text: body, map: PositionMap(body, firstLine: split.bodyLine), context: context)
    let console = options.console
    switch format {
    case .json: try console.write(report.json(found, language: console.language).pretty)
    case .text where found.isEmpty:
      console.note(Message(ja: "日付や期限は見つかりませんでした。", en: "No date or deadline found."))
    case .text: try console.write(report.text(found, language: console.language))
    }
  }

  private func source() throws(CommandFailure) -> SourceFile {
    if !text.isEmpty, text != ["-"] {
      return try InputReader.source(Array(text.joined(separator: " ").utf8), path: "-")
    }
    if text.isEmpty, InputReader.isStandardInputTerminal {
      throw CommandFailure(
        ja: "読み取る文を指定してください。例: kijitsu dates '11月27日（金）まで'",
        en: "give the text to read, such as: kijitsu dates '11月27日（金）まで'")
    }
    return try InputReader.source("-")
  }
}
