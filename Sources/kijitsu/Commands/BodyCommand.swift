import ArgumentParser
import Text

/// `kijitsu body`: a draft without its header, as it would be sent.
struct BodyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "body",
    abstract: words("下書きからヘッダーを除いた本文を出力する", "Print a draft without its header."),
    discussion: words(
      """
      先頭の --- から --- までを除きます。文字コードと改行はそのままです。

      例:
        kijitsu body reply.txt
        kijitsu body reply.txt | xclip -selection clipboard
      """,
      """
      Leaves out what stands between the two --- lines at the top. Encoding and line ends are kept.

      Example:
        kijitsu body reply.txt
      """))

  @Argument(
    help: ArgumentHelp(words("下書きのファイル（- は標準入力）", "The draft (- is stdin)."), valueName: "file"))
  var file: String

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let source = try InputReader.source(file)
    let body = HeaderSplit(source.text.units).body
    let bytes = try FileWriter.bytes(
      Array(source.text.units[body.range]), encoding: source.text.encoding, path: file)
    try options.console.write(bytes)
  }
}
