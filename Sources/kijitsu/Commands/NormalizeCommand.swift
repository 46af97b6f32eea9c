import ArgumentParser
import Text

/// `kijitsu normalize`: width and decomposed kana, as a filter.
struct NormalizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "normalize")

  @Argument(
    help: ArgumentHelp(
      words("ファイル（省略や - は標準入力）", "A file (none or - is stdin)."), valueName: "file"))
  var file: String = "-"

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let source = try InputReader.source(file)
    try options.console.write(source.text.string)
  }
}
