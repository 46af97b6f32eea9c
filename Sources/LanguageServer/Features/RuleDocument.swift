import Linting
import Text

/// The explanation of a rule as a document that the client can open: `kijitsu-rule:///vague-deadline.md`.
enum RuleDocument {
  static let scheme = "kijitsu-rule"

  static func uri(of rule: String) -> String { "\(scheme):///\(rule).md" }

  /// The text behind an address; nil when there is no such rule.
  static func text(_ uri: String, _ language: Language) -> String? {
    guard uri.hasPrefix(scheme + ":") else { return nil }
    let name = uri.dropFirst(scheme.count + 1).drop { $0 == "/" }
    guard let rule = Rule.all.first(where: { name == "\($0.id).md" }) else { return nil }
    let examples = rule.examples.prefix(6).map { example in
      (example.isBad ? "- ✗ " : "- ○ ")
        + example.text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
    let lines = [
      "# \(rule.id)", rule.summary[language], rule.rationale[language],
      examples.joined(separator: "\n"),
    ]
    return lines.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }
}
