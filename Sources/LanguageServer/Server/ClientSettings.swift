import Configuring
import Dates
import Text

/// What the client's settings say, under `kijitsu`. Anything unknown or ill-shaped is passed over.
///
///     {"now": "2026-11-22T12:00", "situation": "after-delivery", "rules": {"threat": "off"}}
struct ClientSettings: Sendable, Equatable {
  /// Taken for the present moment.
  var now: Moment?
  var language: Language?
  /// For drafts whose header and path name none.
  var situation: String?
  var rules: [String: Configuration.RuleSetting] = [:]
  var showsInlayHints = true
  var showsCodeLens = true

  init() {}

  /// The names of all settings.
  static let keys = ["now", "language", "situation", "rules", "inlayHints", "codeLens"]

  /// - Parameter json: the settings, without `kijitsu` around them; of members with one name the last
  ///   counts.
  init(_ json: JSON) {
    now = json["now"]?.string.flatMap { Moment(iso: $0) }
    language = json["language"]?.string.flatMap(Language.init)
    situation = json["situation"]?.string
    for (rule, value) in json["rules"]?.members ?? [] {
      switch value.string {
      case "off": rules[rule] = .off
      case let word?: rules[rule] = Severity(rawValue: word).map { .severity($0) }
      case nil: continue
      }
    }
    showsInlayHints = json["inlayHints"]?.bool ?? true
    showsCodeLens = json["codeLens"]?.bool ?? true
  }
}
