import ArgumentParser
import Text

/// `kijitsu normalize`: width and decomposed kana, as a filter or in place.
struct NormalizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "normalize",
    abstract: words(
      "全角英数字と半角カナをそろえる", "Fold full-width letters and half-width kana."),
    discussion: words(
      """
      英数字は半角に、カタカナと句読点は全角にします。〜 ￥ ① ㈱ －、URL、`コード` はそのままです。
      先頭のヘッダー（--- から --- まで）には触れません。文字コードと改行もそのままです。

      例:
        kijitsu normalize reply.txt > reply-new.txt
        kijitsu normalize --fix reply.txt
        echo '１８：００までにｺﾞ返信ください｡' | kijitsu normalize
      """,
      """
      Letters and digits become half width, katakana and its punctuation full width. 〜 ￥ ① ㈱ －,
      URLs and `code` stay. The header, the encoding and the line ends are kept.

      Examples:
        kijitsu normalize reply.txt > reply-new.txt
        kijitsu normalize --fix reply.txt
      """))

  @Argument(
    help: ArgumentHelp(
      words("ファイル（省略や - は標準入力）", "A file (none or - is stdin)."), valueName: "path"))
  var path: String = "-"

  @Flag(
    name: [.customLong("fix"), .customShort("w")],
    help: ArgumentHelp(words("出力せず、ファイルを書き換える", "Change the file instead of printing.")))
  var fixesFile = false

  @OptionGroup var options: GlobalOptions

  func run() throws {
    if fixesFile, path == "-" {
      throw CommandFailure(
        ja: "--fix にはファイルを指定してください。", en: "--fix needs a file.")
    }
    let source = try InputReader.source(path)
    let units = source.text.units
    let body = HeaderSplit(units).body
    let normalized =
      Array(units[..<body.start])
      + Normalization.normalized(Array(units[body.range]), encoding: source.text.encoding)
    if fixesFile {
      guard normalized != units else { return }
      try FileWriter.write(normalized, encoding: source.text.encoding, to: path)
    } else {
      try options.console.write(
        FileWriter.bytes(normalized, encoding: source.text.encoding, path: path))
    }
  }
}
