import Glibc
import Text

extension Language {
  /// The language this process speaks: `--lang`, else an English LC_ALL, LC_MESSAGES or LANG, else
  /// Japanese. Known before the arguments are parsed, since help and parse errors need it too.
  static let ofProcess = Language(arguments: CommandLine.arguments, environment: environment)

  init(arguments: [String], environment: (String) -> String?) {
    self = Self.asked(arguments) ?? Self.set(environment) ?? .japanese
  }

  private static func asked(_ arguments: [String]) -> Language? {
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { return nil }
      if argument == "--lang", index + 1 < arguments.count {
        return Language(rawValue: arguments[index + 1])
      }
      if argument.hasPrefix("--lang=") { return Language(rawValue: String(argument.dropFirst(7))) }
    }
    return nil
  }

  private static func set(_ environment: (String) -> String?) -> Language? {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = environment(name), !value.isEmpty else { continue }
      return value == "en" || value.hasPrefix("en_") ? .english : .japanese
    }
    return nil
  }
}

/// The value of an environment variable.
func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

/// One of two wordings, in the language of this process: for help texts.
func words(_ ja: String, _ en: String) -> String { Language.ofProcess == .english ? en : ja }
