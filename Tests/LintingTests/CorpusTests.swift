import Dates
import Foundation
import Linting
import Testing
import Text

/// How well the three elements are read, printed by label. The floors only ever rise.
struct CorpusTests {
  @Test(arguments: [
    (name: "drafts.jsonl", floor: 0.99, errors: 0.01), ("shapes.jsonl", 0.99, 0.01),
    ("own-drafts.jsonl", 0.985, 0.01),
  ])
  func `The three elements of labelled drafts are read`(
    name: String, floor: Double, errors: Double
  ) throws {
    let score = try Score(Corpus.drafts(named: name), linter: Corpus.linter())
    print(score.table(name))
    for miss in score.misses { print(miss) }
    #expect(score.share(\.allThree) >= floor)
    #expect(score.share(\.due) >= floor)
    #expect(score.falseErrors <= errors)
  }

  @Test func `Other people's drafts are measured when asked for`() throws {
    guard let path = ProcessInfo.processInfo.environment["KIJITSU_CORPUS"] else { return }
    let score = try Score(Corpus.drafts(URL(filePath: path)), linter: Corpus.linter())
    print(score.table(path))
    for miss in score.misses { print(miss) }
    #expect(!score.readings.isEmpty)
  }

  @Test(arguments: ["clean.jsonl", "own-clean.jsonl"])
  func `Clean messages bring no warning and no error`(name: String) throws {
    let linter = try Corpus.linter()
    for draft in try Corpus.drafts(named: name) {
      let now = try #require(Moment(iso: draft.now))
      let result = linter.lint(
        SourceText(draft.text), situation: draft.situation, dates: DateContext(now: now))
      let found = result.diagnostics.filter { $0.severity >= .warning }
        .map { "\($0.rule): \(result.body[$0.range])" }
      #expect(found == [], "\(draft.id)")
    }
  }
}
