import Configuring
import Linting
import Text
import YAML

/// What is wrong in a `.kijitsu.yml` that is open.
struct ConfigurationAnalysis {
  let diagnostics: [Diagnostic]

  init(_ document: Document, _ workbench: Workbench) {
    let reader = ConfigurationReader(
      knownRules: workbench.ruleIDs, knownSituations: workbench.linter.glossary.situations.names)
    let lines = document.lines
    let (_, problems) = reader.read(lines.text(TextRange(0, lines.units.count)).utf8)
    diagnostics = problems.map { problem in
      let line = min(max(0, problem.mark.line - 1), lines.starts.count - 1)
      let whole = lines.range(ofLine: line)
      let start = min(whole.start + max(0, problem.mark.column - 1), whole.end)
      return Diagnostic(
        rule: "configuration", severity: .error, range: TextRange(start, whole.end),
        message: problem.message)
    }
  }
}
