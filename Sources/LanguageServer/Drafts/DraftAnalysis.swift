import Dates
import Linting
import Text

/// What was found in a draft. Offsets are those of the whole document, unless they are said to be
/// those of the body.
final class DraftAnalysis {
  let file: DraftFile
  let result: LintResult
  let context: DateContext
  let workbench: Workbench
  /// Findings in the header and the body, ordered by place.
  let diagnostics: [Diagnostic]

  init(_ document: Document, _ workbench: Workbench, now: Moment, settings client: ClientSettings) {
    self.workbench = workbench
    let glossary = workbench.linter.glossary
    file = DraftFile(
      SourceText(document.units), situations: glossary.situations, rules: workbench.ruleIDs)
    var settings = workbench.settings
    settings.ignored.formUnion(file.header.ignored)
    settings.buyer = file.header.buyer ?? settings.buyer
    settings.service = file.header.service
    settings.ordered = file.header.ordered
    context = workbench.context(now: file.header.now ?? now)
    result = workbench.linter.lint(
      file.body,
      situation: file.header.situation ?? workbench.situation(path: document.file)
        ?? client.situation,
      dates: context, settings: settings, after: document.earlier, writer: workbench.writer)
    let start = file.split.body.start
    diagnostics =
      file.problems.map(\.diagnostic) + result.diagnostics.map { $0.shifted(by: start) }
  }

  /// What to add to an offset in the body.
  var bodyStart: Int { file.split.body.start }

  /// The dates that were read, in the body's offsets.
  var dates: [DateMention] { result.analysis.dates }
}

extension Diagnostic {
  /// The same finding in a text that begins `offset` units earlier.
  func shifted(by offset: Int) -> Diagnostic {
    guard offset != 0 else { return self }
    var diagnostic = self
    diagnostic.range = range.shifted(by: offset)
    diagnostic.fixes = fixes.map { $0.shifted(by: offset) }
    return diagnostic
  }
}
