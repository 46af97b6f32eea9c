import ArgumentParser
import Glibc
import Text

/// The options that every subcommand has: in which language, and whether in colour.
struct GlobalOptions: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp(
      words("表示の言語", "Language of messages."), valueName: "ja|en"))
  var language: Language?

  @Option(help: ArgumentHelp(words("色を付けるかどうか", "Whether to use colours."), valueName: "when"))
  var color: ColorChoice = .auto

  /// Where the command writes.
  var console: Console {
    Console(
      language: language ?? .ofProcess,
      colorsOutput: color.isOn(for: STDOUT_FILENO),
      colorsNotes: color.isOn(for: STDERR_FILENO))
  }
}

/// When to use colours.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never

  /// `auto` follows NO_COLOR, then FORCE_COLOR, then whether a terminal reads.
  func isOn(for descriptor: Int32) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      if environment("NO_COLOR")?.isEmpty == false {
        false
      } else if let force = environment("FORCE_COLOR"), !force.isEmpty {
        force != "0"
      } else {
        isatty(descriptor) == 1 && environment("TERM") != "dumb"
      }
    }
  }
}

extension Language: ExpressibleByArgument {}
