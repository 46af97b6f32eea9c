import ArgumentParser
import Glibc
import Text

/// The command `kijitsu`: nothing goes out without a date, a request and what happens next.
@main
struct Kijitsu: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kijitsu",
    abstract: words(
      "返信の文面に「いつまでに・何を・期日を過ぎたら」をそろえます。",
      "Makes sure that no reply goes out without a date, a request and what happens next."),
    discussion: words(
      """
      例:
        echo '11月27日(金)18時までにご返信ください。' | kijitsu dates
        kijitsu normalize reply.txt
      """,
      """
      Examples:
        echo '11月27日(金)18時までにご返信ください。' | kijitsu dates
        kijitsu normalize reply.txt
      """),
    version: version,
    subcommands: [
      FillCommand.self,
      TemplatesCommand.self,
      ShowCommand.self,
      PreviewCommand.self,
      LintCommand.self,
      RulesCommand.self,
      ExplainCommand.self,
      DatesCommand.self,
      NormalizeCommand.self,
      BodyCommand.self,
      SchemaCommand.self,
      MustacheCommand.self,
      LspCommand.self,
      EditorCommand.self,
    ])

  static let version = "0.1.0"

  @OptionGroup var options: GlobalOptions

  static func main() {
    // Both are told as errors of the write instead.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    Glibc.exit(run(arguments: Array(CommandLine.arguments.dropFirst())))
  }

  /// Runs the command and returns its exit code.
  private static func run(arguments: [String]) -> Int32 {
    do {
      var command = try parseAsRoot(arguments)
      try command.run()
      return 0
    } catch {
      return report(error, arguments: arguments)
    }
  }

  /// Says what went wrong and returns the exit code: never the parser's own 64.
  private static func report(_ error: any Error, arguments: [String]) -> Int32 {
    let console = Console(language: .ofProcess, colorsOutput: false, colorsNotes: false)
    if let code = error as? ExitCode { return code.rawValue }
    if let failure = error as? CommandFailure {
      for message in failure.messages { console.note(message) }
      return failure.exitCode
    }
    if exitCode(for: error).isSuccess {
      do throws(CommandFailure) {
        try console.write(ParserMessages.help(fullMessage(for: error), in: console.language) + "\n")
        return 0
      } catch {
        return report(error, arguments: arguments)
      }
    }
    if let word = unknownSubcommand(arguments) {
      console.note(unknownSubcommandMessage(word))
    } else {
      console.note(ParserMessages.error(fullMessage(for: error), in: console.language))
    }
    return 2
  }

  /// The first argument that stands where a subcommand should, when there is no such subcommand.
  private static func unknownSubcommand(_ arguments: [String]) -> String? {
    var arguments = arguments[...]
    while let option = arguments.first, ["--lang", "--color"].contains(option) {
      arguments = arguments.dropFirst(2)
    }
    guard let word = arguments.first, !word.hasPrefix("-") else { return nil }
    return subcommandNames.contains(word) ? nil : word
  }

  private static func unknownSubcommandMessage(_ word: String) -> Message {
    let meant = Suggestion.nearest(to: word, among: subcommandNames)
    return Message(
      ja: "「\(word)」というコマンドはありません。"
        + (meant.map { "もしかして: \($0)" } ?? "コマンドの一覧: kijitsu --help"),
      en: "There is no command '\(word)'. "
        + (meant.map { "Did you mean '\($0)'?" } ?? "See 'kijitsu --help'."))
  }

  private static var subcommandNames: [String] {
    configuration.subcommands.map { $0._commandName } + ["help"]
  }
}
