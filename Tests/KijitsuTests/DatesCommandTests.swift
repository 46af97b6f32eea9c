import Foundation
import Testing

struct DatesCommandTests {
  private func dates(_ arguments: [String], input: String = "") throws -> Sandbox.Outcome {
    // A Sunday.
    try Sandbox().run(
      ["dates", "--now", "2026-11-22T12:00"] + arguments, input: Data(input.utf8))
  }

  @Test func `A date is marked, told in full, and checked`() throws {
    let outcome = try dates(["期限は11月27日（木）18時までです。お早めにどうぞ。"])
    #expect(outcome.code == 0 && outcome.notes.isEmpty)
    #expect(
      outcome.text == """
           1 │ 期限は11月27日（木）18時までです。お早めにどうぞ。
             │       ^^^^^^^^^^^^^^^^^^^^^^
             = 2026年11月27日（金）18時　あと5日（営業日で4日）
             ! 木曜日ではなく金曜日です。「11月27日（金）」か「11月26日（木）」ではありませんか。
             │                                   ^^^^^^^^
             = あいまいで、日付になりません

        """)
  }

  @Test(
    arguments: [
      ("11月30日まで", "absolute", "2026-11-30", []), ("今日中に", "relative", "2026-11-22", []),
      ("3営業日以内に", "duration", "2026-11-26", []), ("お早めに", "vague", nil, []),
      ("11月31日まで", "absolute", nil, ["impossible"]),
      ("11月20日までに", "absolute", "2026-11-20", ["past"]),
      ("11月27日（木）まで", "absolute", "2026-11-27", ["weekday-mismatch"]),
      ("11/27〜11/25", "absolute", "2026-11-25", ["reversed-range"]),
    ] as [(String, String, String?, [String])])
  func `JSON tells kind, day and problems`(
    text: String, kind: String, due: String?, problems: [String]
  ) throws {
    let outcome = try dates(["--format", "json", text])
    let list = try #require(
      try JSONSerialization.jsonObject(with: outcome.output) as? [[String: Any]])
    let first = try #require(list.first)
    #expect(list.count == 1 && outcome.code == 0)
    #expect(first["kind"] as? String == kind)
    #expect(first["due"] as? String == due)
    #expect(first["due"] is NSNull == (due == nil))
    let found = try #require(first["problems"] as? [[String: Any]])
    #expect(found.compactMap { $0["problem"] as? String } == problems)
    #expect(found.allSatisfy { ($0["message"] as? String)?.isEmpty == false })
  }

  @Test func `Ranges in JSON are told in every unit, lines from the top of the draft`() throws {
    let outcome = try dates(["--format", "json"], input: "---\nbuyer: 山田\n---\n😀期限は11月27日です\n")
    let list = try JSONSerialization.jsonObject(with: outcome.output) as? [[String: Any]]
    let range = try #require(list?.first?["range"] as? [String: [String: Int]])
    #expect(range["start"] == ["byte": 13, "utf16": 5, "line": 4, "column": 5, "screen": 9])
  }

  @Test(arguments: [[], ["-"]])
  func `Text comes from stdin`(arguments: [String]) throws {
    #expect(try dates(arguments, input: "明日まで").text.contains("2026年11月23日"))
  }

  @Test func `A text that is given is never a path`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("明日まで", to: "メモ.txt")
    let outcome = try sandbox.run(["dates", "メモ.txt"])
    #expect(outcome.code == 0 && outcome.output.isEmpty)
    #expect(outcome.notes == "日付や期限は見つかりませんでした。\n")
    #expect(try sandbox.run(["dates", "--format", "json", "メモ.txt"]).text == "[]\n")
  }

  @Test func `Words of several arguments are one text`() throws {
    #expect(try dates(["11月27日", "18時まで"]).text.contains("2026年11月27日（金）18時"))
  }

  @Test func `Closing days come from the configuration`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("closing-days: [2026-11-24, 木]\n", to: ".kijitsu.yml")
    let outcome = try sandbox.run(["dates", "--now", "2026-11-22", "翌営業日まで、2営業日後まで"])
    #expect(outcome.text.contains("2026年11月25日（水）") && outcome.text.contains("2026年11月27日（金）"))
  }

  @Test(arguments: [
    "2026-11-22T12:00:00+09:00", "2026-11-22T03:00:00Z", "2026-11-22 12:00", "2026-11-22",
  ])
  func `Now can be written in several ways`(now: String) throws {
    let outcome = try Sandbox().run(["dates", "--now", now, "明日"])
    #expect(outcome.text.contains("2026年11月23日"))
  }

  @Test(arguments: ["\u{0}", "\u{1B}[31m11月27日\u{202E}まで"])
  func `Characters that a terminal obeys are not passed on`(text: String) throws {
    let outcome = try dates([], input: text)
    #expect(!outcome.text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
  }
}
