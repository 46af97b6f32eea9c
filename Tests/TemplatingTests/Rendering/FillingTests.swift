import Dates
import Foundation
import Templating
import Testing
import Text

struct FillingTests {
  @Test func `All that is wrong is listed at once, and no text comes out`() {
    let text = "---\nfields:\n  購入者名: 文字\n  期限: 期限\n  料金: 金額\n---\n{{購入者名}}様\n{{期限}}までに{{料金}}\n"
    let outcome = template(text).outcome(["期限": "11月31日", "料金": "高い", "購入者": "山田"])
    #expect(
      outcome.split(separator: "\n").map { $0.split(separator: " ").first ?? "" } == [
        "t.txt:3:3:", "t.txt:7:1:", "t.txt:8:1:", "t.txt:8:10:",
      ])
    #expect(outcome.contains("「購入者」という項目はありません。もしかして: 購入者名"))
  }

  @Test func `A name that nobody declared may be a slip`() {
    let outcome = template("---\nfields:\n  期限: { default: 3日後 }\n---\n{{期現}}").outcome()
    #expect(outcome.contains("t.txt:5:1: 「期現」（文字）の値がありません。もしかして: 期限。"))
  }

  @Test func `Values are never read as template text`() {
    let text = template("{{a}}{{b}}")
    #expect(text.outcome(["a": "{{b}}", "b": "{{> 署名}}"]) == "{{b}}{{> 署名}}")
  }

  @Test(arguments: [
    ("山田様", "山田様"), ("山田 様", "山田様"), ("山田さま", "山田様"), ("山田", "山田様"), ("様", "様様"), ("山田さん", "山田さん様"),
  ])
  func `An honorific is not said twice`(given: String, printed: String) {
    #expect(template("{{名}}様").outcome(["名": given]) == printed)
    #expect(template("{{名}}へ").outcome(["名": "山田様"]) == "山田様へ")
  }

  @Test(arguments: [
    ("{{期限 | date: \"M月d日\"}}", "11月27日18時"), ("{{期限 | 西暦}}", "2026年11月27日（金）18時"),
    ("{{期限 | 和暦}}", "令和8年11月27日（金）18時"), ("{{期限 | 曜日}}", "金曜日"),
    ("{{期限 | date: \"M/d\" | 全角}}", "１１／２７１８時"),
    ("{{期限 | date: \"標準半角\"}}", "11月27日(金)18時"), ("{{料金 | number}}", "12,000"),
    ("{{料金 | 全角}}", "１２，０００円"),
    ("{{回数 | 金額}}", "3,000円"), ("{{質問 | join: \"・\"}}", "色・文字"), ("{{名 | 半角}}", "ABC-1"),
    ("{{#質問}}{{. | 全角}}{{/質問}}", "色文字"),
  ])
  func `Filters rewrite a value`(body: String, printed: String) {
    let header = "fields:\n  期限: 期限\n  料金: 金額\n  回数: 数\n  質問: 一覧\n  名: 文字\n"
    let outcome = template("---\n\(header)---\n\(body)").outcome([
      "期限": "11月27日18時", "料金": "12000", "回数": "3000", "質問": "色、文字", "名": "ＡＢＣ－１",
    ])
    #expect(outcome == printed)
  }

  @Test(arguments: [
    ("{{期限 | dat: \"M月\"}}", "「dat」というフィルターはありません。もしかして: date。"),
    ("{{期限 | 日付け}}", "もしかして: 日付。"), ("{{期限 | date}}", "値を1つ添えてください"),
    ("{{期限 | date: 3}}", "値を1つ添えてください"),
    ("{{期限 | 曜日: \"x\"}}", "値は要りません"), ("{{期限 | date: \"YYYY年\"}}", "「y」と書いてください"),
    ("{{名 | 曜日}}", "「名」は種類が「文字」なので、フィルター「曜日」は使えません"), ("{{期限 | 全角 | 曜日}}", "フィルター「曜日」は使えません"),
  ])
  func `Filters are checked before anything is filled`(body: String, words: String) {
    #expect(template(body).outcome(["期限": "11月27日", "名": "x"]).contains(words))
  }

  @Test(arguments: [
    (["a": "{{> b}}", "b": "{{> a}}"], "a → b → a"), (["a": "{{> a}}"], "a → a"),
    (["a": "{{> b}}{{> c}}", "b": "x", "c": "{{#期限}}{{> b}}{{> a}}{{/期限}}"], "a → c → a"),
  ])
  func `A partial that includes itself is an error that names the ring`(
    partials: [String: String], ring: String
  ) {
    let outcome = template("{{> a}}", partials: partials).outcome()
    #expect(outcome.contains("部品が自分自身を含んでいます（\(ring)）"), "\(outcome)")
  }

  @Test func `A partial that is missing is an error`() {
    let outcome = template("上\n{{> 署明}}", partials: ["署名": "以上"]).outcome()
    #expect(outcome.hasPrefix("t.txt:2:5: 部品「署明」が partials フォルダにありません。もしかして: 署名。"))
  }

  @Test func `Partials that double each other end at a limit`() {
    var partials = ["l25": "あ"]
    for level in 0..<25 { partials["l\(level)"] = "{{> l\(level + 1)}}{{> l\(level + 1)}}" }
    #expect(template("{{> l0}}", partials: partials).outcome().contains("長すぎます"))
  }

  @Test func `Faults in a partial name the partial's file`() {
    let outcome = template("{{> 署名}}", partials: ["署名": "一\n{{名}}"]).outcome()
    #expect(outcome.hasPrefix("partials/署名.txt:2:1: 「名」"))
  }

  @Test func `Places in the text lead back to the template and its values`() throws {
    let filled = try template("  {{> 宛名}}\n{{期限}}までに", partials: ["宛名": "{{名}}様\n"]).fill(
      [
        FieldInput(name: "名", value: .text("山田様"), origin: .option),
        FieldInput(name: "期限", value: .text("11月27日"), origin: .option),
      ], in: Fixtures.context())
    #expect(filled.text == "  山田様\n11月27日（金）までに")
    let text = filled.text
    let expected: [(String, [String])] = [
      ("山田", ["partials/宛名.txt 0-5 名"]), ("様", ["partials/宛名.txt 5-6"]), ("でに", ["t.txt 18-20"]),
      ("（金）ま", ["t.txt 11-17 期限", "t.txt 17-18"]), ("  ", ["t.txt 0-2"]),
      ("様\n11", ["partials/宛名.txt 5-7", "t.txt 11-17 期限"]),
    ]
    for (part, places) in expected {
      let range = try #require(text.range(of: part))
      let start = text.utf16.distance(from: text.startIndex, to: range.lowerBound)
      let found = filled.places(of: TextRange(start, start + part.utf16.count))
      #expect(
        found.map { place in
          "\(place.path) \(place.range.start)-\(place.range.end)"
            + (place.field.map { " " + $0 } ?? "")
        } == places, "\(part)")
    }
  }

  @Test func `A preview shows the holes`() throws {
    let text = template(
      "---\nfields:\n  期限: { default: 3日後 }\n  質問: 一覧\n  再送: はい/いいえ\n  翌日: { from: 期限, plus: 1日 }\n---\n{{期限}}{{翌日}}{{#再送}}再{{/再送}}{{^再送}}初{{/再送}}{{#質問}}・{{.}}{{/質問}}"
    )
    let context = Fixtures.context()
    #expect(try text.preview(in: context).text == "⟦期限⟧⟦翌日⟧再・⟦質問⟧")
    let given = FieldInput(name: "期限", value: .text("11月27日"), origin: .option)
    #expect(try text.preview([given], in: context).text == "11月27日（金）⟦翌日⟧再・⟦質問⟧")
  }

  @Test func `Closing days of the shop count`() throws {
    var calendar = BusinessCalendar()
    calendar.close(Day(number: 20781)...Day(number: 20783))
    let filled = try template("---\nfields:\n  期限: { default: 1営業日後 }\n---\n{{期限}}").fill(
      [], in: Fixtures.context(calendar: calendar))
    #expect(filled.text == "11月27日（金）")
  }
}
