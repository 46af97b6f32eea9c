import Dates
import Foundation
import Linting
import Testing
import Text

/// Messages that ask for nothing must pass without an error or a warning.
struct CleanMessageTests {
  @Test func `Clean messages bring no error and no warning`() throws {
    try measure(Corpus.fixture("clean.jsonl"))
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["KIJITSU_CLEAN"] != nil))
  func `Clean messages of another file are listed with what was found`() throws {
    let path = try #require(ProcessInfo.processInfo.environment["KIJITSU_CLEAN"])
    try measure(Corpus.drafts(URL(filePath: path)))
  }

  private func measure(_ drafts: [LabelledDraft]) throws {
    let linter = try LinterFixture.linter.get()
    for draft in drafts {
      let now = try #require(Moment(iso: draft.now))
      let result = linter.lint(
        SourceText(draft.text), situation: draft.situation, dates: DateContext(now: now))
      for finding in result.diagnostics where finding.severity > .info {
        Issue.record(
          """
          \(draft.id) \(finding.rule) \(finding.message.ja)
          \(MarkedText.marked(draft.text, [finding.range]))
          """)
      }
    }
  }
}
