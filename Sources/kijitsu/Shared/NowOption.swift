import ArgumentParser
import Dates
import Glibc
import Text

/// `--now`: the moment everything is reckoned from.
struct NowOption: ParsableArguments {
  @Option(
    name: .customLong("now"),
    help: ArgumentHelp(
      words(
        "「今」とみなす日時（例: 2026-11-22T12:00。省略時は現在の日本時間）",
        "The moment to reckon from, such as 2026-11-22T12:00 (Tokyo; the clock when left out)."),
      valueName: words("日時", "time")))
  var text: String?

  /// The moment that was given, or nil.
  var given: Moment? {
    get throws(CommandFailure) {
      guard let text else { return nil }
      if let moment = Moment(iso: text) { return moment }
      throw CommandFailure(
        ja: "--now の日時「\(text)」が読めません。2026-11-22T12:00 または 2026-11-22 の形で書いてください。",
        en: "--now '\(text)' cannot be read. Write it as 2026-11-22T12:00 or 2026-11-22.")
    }
  }

  /// The moment that was given, or the present one in Tokyo.
  var moment: Moment {
    get throws(CommandFailure) { try given ?? .present }
  }
}

extension Moment {
  /// The computer's clock, in Tokyo. Read nowhere but in the command.
  static var present: Moment {
    Moment(day: Day(number: 0), minute: time(nil) / 60 + Moment.tokyo)
  }
}
