import Dates
import Linting
import Testing
import Text

/// A draft that is edited is read as if it were new, whatever is taken over from its last version.
struct ReadVersionTests {
  @Test(arguments: 1...3)
  func `A long draft reads the same after every edit`(seed: Int) throws {
    var random = Numbers(state: UInt64(seed))
    let linter = try LinterFixture.linter.get()
    let drafts = try Corpus.drafts(named: "own-drafts.jsonl").map { Array($0.text.utf16) }
    var units: [UInt16] = []
    for _ in 0..<12 { units += drafts[random.next(drafts.count)] + [0x0A] }
    var earlier: LintResult?
    for step in 0..<60 {
      let result = linter.lint(
        SourceText(units), dates: try LinterFixture.context(), after: earlier)
      let fresh = linter.lint(SourceText(units), dates: try LinterFixture.context())
      #expect(result.analysis.dates == fresh.analysis.dates, "step \(step)")
      #expect(result.diagnostics == fresh.diagnostics, "step \(step)")
      earlier = result

      let donor = drafts[random.next(drafts.count)]
      let piece =
        step % 4 == 1
        ? Array(Self.notation[random.next(Self.notation.count)].utf16)[...]
        : donor.dropFirst(random.next(donor.count)).prefix(random.next(20))
      let start = random.next(units.count)
      let end = min(units.count, start + random.next(16))
      units.replaceSubrange(start..<end, with: step % 3 == 0 ? [] : piece)
    }
  }

  /// What rules that look at lines find, and what joins and parts lines.
  private static let notation = [
    "ｷｬﾝｾﾙ１２月", "`ﾔﾏﾀﾞ` １", "```", "\n```\nｶﾅ１\n", "**太字**", "## 見出し\n", "\u{200B}", "か\u{3099}",
    "\n", "\n\n", "、\n", "\nを", "\nまで", "\n(", "\n　", " ", "ます ", "\r\n", "\r",
    "<!-- prh:disable -->\n", "\n> ｶﾅ\n", "ﾞ", "：１", "👍",
  ]

  @Test func `A rule that was off for a while finds everything again`() throws {
    let linter = try LinterFixture.linter.get()
    let context = try LinterFixture.context()
    var off = LintSettings()
    off.ignored = ["half-width-kana"]
    let first = linter.lint(SourceText("ｶﾅ\nあ\nｶﾅ\n"), dates: context)
    let second = linter.lint(SourceText("ｶﾅ\nい\nｶﾅ\n"), dates: context, settings: off, after: first)
    let third = linter.lint(SourceText("ｶﾅ\nい\nい\nｶﾅ\n"), dates: context, after: second)
    #expect(third.diagnostics.filter { $0.rule == "half-width-kana" }.map(\.range.start) == [0, 7])
  }
}

/// Work that nobody waits for any more is not done.
struct InterruptionTests {
  @Test func `A draft is not linted when it is interrupted`() async throws {
    let linter = try LinterFixture.linter.get()
    let context = try LinterFixture.context()
    let body = SourceText("山田様様、お早めにご返信ください。" + String(repeating: "11月27日までに。\n", count: 20))
    await Interruption { true }.during {
      let result = linter.lint(body, dates: context)
      #expect(result.diagnostics.isEmpty && result.analysis.dates.isEmpty)
    }
    #expect(!linter.lint(body, dates: context).diagnostics.isEmpty)
  }
}

/// The same numbers in every run.
private struct Numbers {
  var state: UInt64

  mutating func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(1, limit)
  }
}
