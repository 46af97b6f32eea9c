package import Linting
package import Text

/// The list of rules.
///
///     elements
///       missing-deadline   エラー  いつまでに返事がいるのか書かれていない
package struct RuleTable {
  let rules: [Rule]
  let language: Language

  package init(rules: [Rule], language: Language) {
    self.rules = rules
    self.language = language
  }

  package func text(isColored: Bool) -> String {
    let ink = Ink(isColored: isColored)
    let idWidth = rules.map { ScreenWidth.columns(of: $0.id) }.max() ?? 0
    let nameWidth =
      Severity.allCases.map { ScreenWidth.columns(of: $0.name[language]) }.max() ?? 0
    var lines: [String] = []
    for group in Rule.Group.allCases {
      let members = rules.filter { $0.group == group }
      guard !members.isEmpty else { continue }
      if !lines.isEmpty { lines.append("") }
      lines.append(ink.strong(group.rawValue))
      for rule in members {
        let name = rule.severity.name[language]
        lines.append(
          "  " + padded(rule.id, idWidth) + "  "
            + ink.severity(rule.severity, padded(name, nameWidth))
            + (rule.isFixable ? " † " : "   ")
            + rule.summary[language])
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// `[{"id","group","severity","fixable","summary","rationale","related"}]`
  package var json: JSON {
    .array(
      rules.map { rule in
        .object([
          ("id", .string(rule.id)), ("group", .string(rule.group.rawValue)),
          ("severity", .string(rule.severity.rawValue)), ("fixable", .bool(rule.isFixable)),
          ("summary", .string(rule.summary[language])),
          ("rationale", .string(rule.rationale[language])),
          ("related", .array(rule.related.map { .string($0) })),
        ])
      })
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - ScreenWidth.columns(of: text)))
  }
}

extension Rule {
  /// Whether `--fix` mends what it finds; its examples show that.
  fileprivate var isFixable: Bool { examples.contains { $0.fixed != nil } }
}
