import Reporting
import Testing
import Text

struct SummaryTests {
  @Test func `What is said is told in a line each`() throws {
    let summary = Summary(try Samples.ready.get().result)
    #expect(summary.lines.allSatisfy { $0.isFine })
    #expect(
      summary.text(in: .japanese) == [
        "いつまでに      11月27日（金）18時まで（あと5日）",
        "何を            納品物のご確認結果を11月27日（金）18時までにお知らせください",
        "期日を過ぎたら  期日までにご連絡がない場合は、問題ないものとみなし、正式な納品をお送りいたします",
      ])
  }

  @Test func `What is missing or vague is told too`() throws {
    let summary = Summary(try Samples.hasty.get().result)
    #expect(!summary.deadline.isFine && !summary.consequence.isFine)
    #expect(summary.deadline.text.ja == "お早めに（日付になりません）")
    #expect(summary.consequence.text == Message(ja: "書かれていません", en: "not said"))
  }
}
