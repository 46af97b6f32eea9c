package import Text

/// How a report is presented, beside its format.
package struct ReportStyle: Sendable {
  package let language: Language
  package let isColored: Bool
  /// Findings from this severity on make the run fail.
  package let failLevel: Severity
  /// The program's version.
  package let version: String

  package init(
    language: Language, isColored: Bool = false, failLevel: Severity = .error, version: String
  ) {
    self.language = language
    self.isColored = isColored
    self.failLevel = failLevel
    self.version = version
  }
}
