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

  @Option(
    help: ArgumentHelp(
      words(
        "桁の数え方を決める（何も言わずにバイトで数える ALE などのため）",
        "Fix how columns are counted, for clients such as ALE that count bytes unasked."
      ),
      valueName: "encoding"))
  var positionEncoding: PositionEncoding?

  func run() throws {
    openStandardStreams()
    tellClosedOutput()
    let given = try now.given
    let console = options.console
    let language = options.language ?? .ofProcess
    let loader = SurroundingsLoader(templates: templates.folders, glossary: glossary.paths)
    let host = ServerHost(
      now: { given ?? .present },
      surroundings: loader.surroundings,
      read: { path in try? InputReader.source(path).text },
      realPath: pathWithoutLinks,
      watch: { parent in watchParent(parent) { console.note("kijitsu lsp: " + $0) } },
      glossary: SurroundingsLoader.embeddedGlossary,
      log: { console.note("kijitsu lsp: " + singleLine($0)) },
      language: language, encoding: positionEncoding)
    guard let streams = StandardStreams() else { throw ExitCode.failure }
    streams.serve(host)
  }
}

extension PositionEncoding: ExpressibleByArgument {}

/// Opens `/dev/null` in place of standard streams that are closed, so that no pipe or file gets their
/// numbers, and what is meant for one of them does not reach another.
private func openStandardStreams() {
  for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
    let null = open("/dev/null", O_RDWR)
    if null >= 0, null != descriptor {
      dup2(null, descriptor)
      close(null)
    }
  }
}

/// Says on stderr, once, that the client has closed its end of the output.
private func tellClosedOutput() {
  signal(SIGPIPE) { _ in
    signal(SIGPIPE, SIG_IGN)
    let line: StaticString = "kijitsu lsp: the client has closed the output\n"
    write(STDERR_FILENO, line.utf8Start, line.utf8CodeUnitCount)
  }
}

/// Ends the server when a process is gone; one that cannot be seen from the start is not watched.
private func watchParent(_ id: Int, log: @escaping @Sendable (String) -> Void) {
  guard let id = pid_t(exactly: id), isAlive(id) else { return }
  Task.detached(priority: .background) {
    while isAlive(id) { try? await Task.sleep(for: .seconds(3)) }
    log("the client's process \(id) is gone")
    exit(1)
  }
}

private func isAlive(_ id: pid_t) -> Bool { kill(id, 0) == 0 || errno == EPERM }

/// A path without links; of a file that does not exist yet its folder's links are followed.
private func pathWithoutLinks(_ path: String) -> String {
  if let real = realPath(path) { return real }
  guard let slash = path.lastIndex(of: "/"), slash != path.startIndex,
    let folder = realPath(String(path[..<slash]))
  else { return path }
  return folder == "/" ? String(path[slash...]) : folder + path[slash...]
}

/// A log entry is one line, whatever a client sent.
private func singleLine(_ text: String) -> String {
  let line = text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : Character($0) }
  return String(line.prefix(500))
}
