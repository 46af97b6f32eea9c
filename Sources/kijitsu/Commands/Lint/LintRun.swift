import Dates
import Linting
import Reporting
import Text

/// One run of `lint` over files: reports, fixes or shows what would be fixed, and goes on behind a
/// file that cannot be read.
struct LintRun {
  enum Mode {
    case report, fix, diff
  }

  let session: LintSession
  let mode: Mode
  let situation: String?
  let now: Moment?
  /// What stdin is called in reports.
  let standardInputName: String
  let console: Console
  private var writer: ReportWriter
  private var output: [UInt8] = []
  private var hasFailed = false
  private var hasChanges = false

  init(
    session: LintSession, mode: Mode, situation: String?, now: Moment?, standardInputName: String?,
    format: ReportFormat, failLevel: Severity, console: Console
  ) {
    self.session = session
    self.mode = mode
    self.situation = situation
    self.now = now
    self.standardInputName = standardInputName ?? "-"
    self.console = console
    writer = ReportWriter(
      format,
      style: ReportStyle(
        language: console.language, isColored: console.colorsOutput, failLevel: failLevel,
        isPartial: session.choice.only != nil, version: Kijitsu.version))
  }

  /// Goes through files and folders; returns the exit code.
  mutating func run(_ paths: [String]) throws(CommandFailure) -> Int32 {
    if mode != .diff { emit(writer.beginning) }
    for path in paths {
      do throws(CommandFailure) {
        var failures: [CommandFailure] = []
        let files = try LintTargets.files(path) { failures.append($0) }
        for failure in failures { try tell(failure) }
        for file in files { try lint(file) }
      } catch {
        try tell(error)
      }
    }
    if mode != .diff { emit(writer.ending) }
    try flush()
    if hasFailed { return 2 }
    return hasChanges || writer.totals.reaches(writer.style.failLevel) ? 1 : 0
  }

  private mutating func lint(_ path: String) throws(CommandFailure) {
    do throws(CommandFailure) {
      let file = try InputReader.source(path)
      let draft = try LintDraft(
        file, path: path == "-" ? standardInputName : path, session: session, situation: situation,
        now: now)
      switch mode {
      case .report: emit(writer.add(draft.report(draft.result)))
      case .fix: try fix(draft, file: path)
      case .diff: diff(draft)
      }
    } catch {
      try tell(error)
    }
    if output.count > 65536 { try flush() }
  }

  private mutating func fix(_ draft: LintDraft, file: String) throws(CommandFailure) {
    let (body, edits, result) = draft.fixed
    guard edits > 0 else { return emit(writer.add(draft.report(result))) }
    do throws(CommandFailure) {
      try FileWriter.write(
        draft.draft.units(withBody: body.units), encoding: body.encoding, to: file)
      console.note(
        Message(ja: "\(file): \(edits) か所を直しました。", en: "\(file): fixed \(edits) place(s)."))
      emit(writer.add(draft.report(result)))
    } catch {
      emit(writer.add(draft.report(draft.result)))
      throw error
    }
  }

  private mutating func diff(_ draft: LintDraft) {
    let (body, edits, result) = draft.fixed
    _ = writer.add(draft.report(result))
    guard edits > 0 else { return }
    hasChanges = true
    emit(
      UnifiedDiff.text(
        from: draft.draft.source.units, to: draft.draft.units(withBody: body.units),
        path: draft.path))
  }

  /// Says what went wrong, behind what has been reported so far.
  private mutating func tell(_ failure: CommandFailure) throws(CommandFailure) {
    if failure.exitCode == 0 { throw failure }
    hasFailed = true
    guard !failure.messages.isEmpty else { return }
    try flush()
    for message in failure.messages { console.note(message) }
  }

  private mutating func emit(_ text: String) { output += text.utf8 }

  private mutating func flush() throws(CommandFailure) {
    guard !output.isEmpty else { return }
    try console.write(output)
    output.removeAll(keepingCapacity: true)
  }
}
