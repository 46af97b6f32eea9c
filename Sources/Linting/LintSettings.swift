package import Dates
package import Text

/// How to lint: which rules, how grave, and what is known about the sender and the buyer.
package struct LintSettings: Sendable {
  /// Severities that replace the rules' own; nil switches a rule off.
  package var severities: [String: Severity?] = [:]
  /// When given, only these rules run.
  package var only: Set<String>?
  /// Rules the draft itself asks to ignore.
  package var ignored: Set<String> = []
  /// A deadline nearer than this is short notice; the marketplace's default when nil.
  package var minimumNoticeHours: Int?
  /// The buyer's name, when it is known.
  package var buyer: String?
  package var service: String?
  /// The day the buyer ordered, when it is known.
  package var ordered: Day?

  package init() {}

  /// The severity a rule runs with, or nil when it does not run.
  func severity(of rule: Rule) -> Severity? {
    if let only, !only.contains(rule.id) { return nil }
    if ignored.contains(rule.id) { return nil }
    return severities[rule.id] ?? rule.severity
  }
}
