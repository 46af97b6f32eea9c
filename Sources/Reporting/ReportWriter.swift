/// Writes a report in a format, piece by piece, and counts.
package struct ReportWriter {
  package let format: ReportFormat
  package let style: ReportStyle
  package private(set) var totals = ReportTotals()

  package init(_ format: ReportFormat, style: ReportStyle) {
    self.format = format
    self.style = style
  }

  /// What stands before the first draft.
  package var beginning: String { format.begin(style) }

  /// What there is to say about a draft.
  package mutating func add(_ file: FileReport) -> String {
    defer { totals.add(file.result) }
    return format.file(file, totals, style)
  }

  /// What stands behind the last draft.
  package var ending: String { format.end(totals, style) }
}
