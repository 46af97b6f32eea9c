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
    var ids: Set<String> = []
    for name in only { ids.formUnion(try Self.ids(name)) }
    self.only = only.isEmpty ? nil : ids
    var severities: [String: Severity?] = [:]
    for setting in settings {
      let parts = setting.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, parts[1] == "off" || Severity(rawValue: parts[1]) != nil else {
        throw CommandFailure(
          ja: "--rule は「規則=error」の形で書いてください（error、warning、info、off）: \(setting)",
          en: "--rule takes RULE=error, warning, info or off: \(setting)")
      }
      for id in try Self.ids(parts[0]) { severities[id] = .some(Severity(rawValue: parts[1])) }
    }
    self.severities = severities
    if !ids.isEmpty, ids.allSatisfy({ severities[$0] == .some(nil) }) {
      throw CommandFailure(
        ja: "--only で選んだ規則が、--rule ですべて off になっています。",
        en: "--rule switches off every rule that --only names.")
    }
  }

  /// Ids of all rules.
  static let names = Rule.all.map(\.id)
  /// Names that a configuration may use: ids, and those of other tools.
  static let knownNames = names + Rule.all.flatMap(\.related)

  /// The rule of an id, or what was probably meant.
  static func rule(_ name: String) throws(CommandFailure) -> Rule {
    if let rule = Rule.all.first(where: { $0.id == name }) { return rule }
    throw CommandFailure([
      .unknownRule(name, meant: Suggestion.nearest(to: name, among: names))
    ])
  }

  /// The ids a name stands for, which may be another tool's for the same fault.
  private static func ids(_ name: String) throws(CommandFailure) -> [String] {
    let rules = Rule.named(name)
    return rules.isEmpty ? [try rule(name).id] : rules.map(\.id)
  }
}
