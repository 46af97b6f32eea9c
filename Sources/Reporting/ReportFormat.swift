/// An output format: what stands before the drafts, for each of them, and behind them.
///
/// Drafts are written one by one, so that a run over thousands needs no more memory than one does.
package struct ReportFormat: Sendable {
  /// As the user asks for it.
  package let name: String
  let begin: @Sendable (ReportStyle) -> String
  /// The totals are those of the drafts before.
  let file: @Sendable (FileReport, ReportTotals, ReportStyle) -> String
  let end: @Sendable (ReportTotals, ReportStyle) -> String

  init(
    _ name: String,
    begin: @escaping @Sendable (ReportStyle) -> String = { _ in "" },
    file: @escaping @Sendable (FileReport, ReportTotals, ReportStyle) -> String,
    end: @escaping @Sendable (ReportTotals, ReportStyle) -> String = { _, _ in "" }
  ) {
    self.name = name
    self.begin = begin
    self.file = file
    self.end = end
  }

  /// Every format, the default first.
  package static let all: [ReportFormat] = [
    .stylish, .gnu, .json, .jsonl, .sarif, .checkstyle, .junit, .github,
  ]
}
