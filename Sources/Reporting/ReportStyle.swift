package import Text

/// How a report is presented, beside its format.
package struct ReportStyle: Sendable {
  package let language: Language
  package let isColored: Bool
  /// Findings from this severity on make the run fail.
  package let failLevel: Severity
  /// Whether only some rules ran, so that nothing can be said of the draft as a whole.
  package let isPartial: Bool
  /// The program's version.
  package let version: String

  package init(
    language: Language, isColored: Bool = false, failLevel: Severity = .error,
    isPartial: Bool = false, version: String
  ) {
    self.language = language
    self.isColored = isColored
    self.failLevel = failLevel
    self.isPartial = isPartial
    self.version = version
  }
}
