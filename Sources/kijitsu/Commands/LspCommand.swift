import ArgumentParser
import Glibc
import LanguageServer
import Text

/// `kijitsu lsp`: the language server, over stdin and stdout.
struct LspCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lsp",
    abstract: words(
      "エディタのための言語サーバーを標準入出力で動かします。",
      "Runs the language server over standard input and output."),
    discussion: words(
      """
      ふつうはエディタが起動します。設定のしかた: kijitsu editor neovim

      例:
        kijitsu lsp
        kijitsu lsp --now 2026-11-22T12:00
      """,
      """
      Editors start it. How to set one up: kijitsu editor neovim

      Examples:
        kijitsu lsp
        kijitsu lsp --now 2026-11-22T12:00
      """))

  @OptionGroup var options: GlobalOptions
  @OptionGroup var now: NowOption
  @OptionGroup var templates: TemplatesOption
  @OptionGroup var glossary: GlossaryOption

  @Flag(help: ArgumentHelp(words("標準入出力を使う（既定）", "Use standard input and output (the default).")))
  var stdio = false

  func run() throws {
    let given = try now.given
    let console = options.console
    let language = options.language ?? .ofProcess
    let loader = SurroundingsLoader(templates: templates.folders, glossary: glossary.paths)
    let host = ServerHost(
      now: { given ?? .present },
      surroundings: loader.surroundings,
      read: { path in try? InputReader.source(path).text },
      glossary: SurroundingsLoader.embeddedGlossary,
      log: { console.note("kijitsu lsp: " + singleLine($0)) },
      language: language)
    throw ExitCode(StandardStreams().serve(host))
  }
}

/// A log entry is one line, whatever a client sent.
private func singleLine(_ text: String) -> String {
  let line = text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : Character($0) }
  return String(line.prefix(500))
}
