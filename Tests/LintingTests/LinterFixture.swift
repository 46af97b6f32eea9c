import Dates
import Linting
import Testing
import Text

/// The linter with the working tree's glossary, on a Sunday before a holiday.
enum LinterFixture {
  static let linter = Result { try Corpus.linter() }

  /// 2026-11-22 12:00, a Sunday; the 23rd is 勤労感謝の日.
  static func context() throws -> DateContext {
    DateContext(now: try #require(Moment(iso: "2026-11-22T12:00:00+09:00")))
  }

  static func lint(
    _ text: String, situation: String? = nil, settings: LintSettings = LintSettings()
  ) throws -> LintResult {
    try linter.get().lint(
      SourceText(text), situation: situation, dates: context(), settings: settings)
  }
}
