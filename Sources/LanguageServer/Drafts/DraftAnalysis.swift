import Dates
import Linting
import Text

/// What was found in a draft. Offsets are those of the whole document, unless they are said to be
/// those of the body.
final class DraftAnalysis {
  let header: DraftHeader
  let result: LintResult
  let context: DateContext
  let workbench: Workbench
  /// Findings in the header and the body, ordered by place.
  let diagnostics: [Diagnostic]

  init(_ document: Document, _ workbench: Workbench, now: Moment, settings client: ClientSettings) {
    self.workbench = workbench
    header = DraftHeader(document.lines)
    let now = header.text(.now).flatMap { Moment(iso: $0) } ?? now
    var settings = workbench.settings
    settings.ignored.formUnion(header.ignored)
    settings.buyer = header.text(.buyer) ?? settings.buyer
    settings.service = header.text(.service)
    context = workbench.context(now: now)
    let body = header.split.body
    let text = body.start == 0 ? document.units : Array(document.units[body.range])
    result = workbench.linter.lint(
      SourceText(text),
      situation: header.text(.situation) ?? workbench.situation(path: document.path)
        ?? client.situation,
      dates: context, settings: settings, writer: workbench.writer)
    diagnostics =
      HeaderCheck(header, workbench).diagnostics
      + result.diagnostics.map { $0.shifted(by: body.start) }
  }

  /// What to add to an offset in the body.
  var bodyStart: Int { header.split.body.start }

  /// The dates that set a time, in the body's offsets.
  var dates: [DateMention] { result.analysis.dates }
}

extension Diagnostic {
  /// The same finding in a text that begins `offset` units earlier.
  func shifted(by offset: Int) -> Diagnostic {
    guard offset != 0 else { return self }
    var diagnostic = self
    diagnostic.range = range.shifted(by: offset)
    diagnostic.fixes = fixes.map { fix in
      var fix = fix
      fix.edits = fix.edits.map { Edit(range: $0.range.shifted(by: offset), text: $0.text) }
      return fix
    }
    return diagnostic
  }
}
