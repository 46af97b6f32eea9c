package import Linting
package import Text

/// What the drafts reported so far amount to.
package struct ReportTotals: Sendable {
  package private(set) var files = 0
  private var counts: [Severity: Int] = [:]
  /// The rules that have found something.
  private(set) var rules: Set<String> = []

  package init() {}

  /// How many findings there were of a severity.
  package func count(_ severity: Severity) -> Int { counts[severity] ?? 0 }

  /// Whether there was a finding of a severity or a graver one.
  package func reaches(_ level: Severity) -> Bool {
    counts.contains { $0.key >= level && $0.value > 0 }
  }

  package mutating func add(_ result: LintResult) {
    files += 1
    for diagnostic in result.diagnostics {
      counts[diagnostic.severity, default: 0] += 1
      rules.insert(diagnostic.rule)
    }
  }
}
