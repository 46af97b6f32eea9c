import Dates
import Foundation
import Linting
import Testing
import Text

/// The linter with the working tree's glossary, on a Sunday before a holiday.
enum LinterFixture {
  static let linter = Result { try Linter(glossary: fullGlossary()) }

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

  /// Every file of Glossary/.
  private static func fullGlossary() throws -> Glossary {
    let folder = Corpus.root.appending(path: "Glossary")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path()).sorted()
    return try Glossary(
      files: paths.filter { $0.hasSuffix(".yml") }.map {
        Glossary.File(path: $0, bytes: Array(try Data(contentsOf: folder.appending(path: $0))))
      })
  }
}
