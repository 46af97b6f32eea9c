import ArgumentParser
import Templating
import Text

/// `kijitsu mustache`: Mustache 1.4 core as it is, for other programs and for the official suite.
struct MustacheCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mustache",
    abstract: words("Mustache 1.4 の仕様どおりに文字を作る", "Render plain Mustache 1.4."),
    discussion: words(
      """
      標準入力の1行ごとに {"template","data","partials"} を読み、{"text"} か {"error"} を1行ずつ出します。

      例:
        echo '{"template":"{{名}}様","data":{"名":"山田"}}' | kijitsu mustache --jsonl
      """,
      """
      Reads {"template","data","partials"} from each line of stdin and writes {"text"} or {"error"}.

      Example:
        echo '{"template":"{{名}}様","data":{"名":"山田"}}' | kijitsu mustache --jsonl
      """))

  @Flag(help: ArgumentHelp(words("1行に1つの JSON を読み書きする", "One JSON object a line.")))
  var jsonl = false

  @Option(help: ArgumentHelp(words("値の HTML エスケープ", "HTML escaping."), valueName: "html|none"))
  var escape: Escape = .html

  @Option(help: ArgumentHelp(words("値がないとき", "Names without a value."), valueName: "empty|fail"))
  var missing: Missing = .empty

  @OptionGroup var options: GlobalOptions

  enum Escape: String, CaseIterable, ExpressibleByArgument { case html, none }
  enum Missing: String, CaseIterable, ExpressibleByArgument { case empty, fail }

  func run() throws {
    guard jsonl else {
      throw CommandFailure(
        ja: "--jsonl を付けてください。例: kijitsu mustache --jsonl < 問題.jsonl",
        en: "give --jsonl, as in: kijitsu mustache --jsonl < cases.jsonl")
    }
    let console = options.console
    let renderer = MustacheLine(
      options: RenderOptions(
        escape: escape == .html ? .html : .none, missing: missing == .empty ? .empty : .fail),
      language: console.language)
    var stream = LineStream()
    while try stream.fill() {
      while let line = stream.next() {
        guard case .bytes(let line) = line else {
          throw CommandFailure([LineStream.tooLongMessage])
        }
        guard !line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { continue }
        try console.write(renderer.answer(Array(line)).line + "\n")
      }
    }
  }
}
