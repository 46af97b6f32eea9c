import Linting
import Text

/// `--only` and `--rule`: which rules run, and how grave their findings are.
struct RuleChoice: Sendable {
  /// When given, only these run.
  let only: Set<String>?
  /// Severities that come before the configuration's; nil switches a rule off.
  let severities: [String: Severity?]

  /// - Parameter settings: such as `vague-request=off`.
  init(only: [String] = [], settings: [String] = []) throws(CommandFailure) {
    for rule in only { try Self.check(rule) }
    self.only = only.isEmpty ? nil : Set(only)
    var severities: [String: Severity?] = [:]
    for setting in settings {
      let parts = setting.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, parts[1] == "off" || Severity(rawValue: parts[1]) != nil else {
        throw CommandFailure(
          ja: "--rule は「規則=error」の形で書いてください（error、warning、info、off）: \(setting)",
          en: "--rule takes RULE=error, warning, info or off: \(setting)")
      }
      try Self.check(parts[0])
      severities[parts[0]] = .some(Severity(rawValue: parts[1]))
    }
    self.severities = severities
  }

  /// Ids of all rules.
  static let names = Rule.all.map(\.id)

  /// The rule of an id, or what was probably meant.
  static func rule(_ name: String) throws(CommandFailure) -> Rule {
    if let rule = Rule.all.first(where: { $0.id == name }) { return rule }
    throw CommandFailure([
      .unknownRule(name, meant: Suggestion.nearest(to: name, among: names))
    ])
  }

  private static func check(_ name: String) throws(CommandFailure) { _ = try rule(name) }
}
