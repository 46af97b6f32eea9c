import Foundation
import Testing

struct FillCommandTests {
  /// A Sunday.
  private static let now = ["--now", "2026-11-22T12:00"]
  private static let names = ["--set", "購入者名=山田", "--set", "サービス名=ロゴ制作"]

  private func fill(_ arguments: [String], in sandbox: Sandbox? = nil) throws -> Sandbox.Outcome {
    try (sandbox ?? Sandbox()).run(["fill"] + arguments + Self.now)
  }

  @Test func `A template and two values make a message with a real deadline`() throws {
    let outcome = try fill(["after-delivery-first"] + Self.names)
    #expect(outcome.code == 0)
    #expect(outcome.text.hasPrefix("山田様\n\nお世話になっております。\n"))
    #expect(outcome.text.contains("「ロゴ制作」") && outcome.text.contains("11月30日（月）までに"))
    #expect(!outcome.text.contains("{{") && !outcome.text.contains("\n\n\n"))
  }

  @Test(arguments: [
    ("来週の金曜日", "11月27日（金）"), ("3営業日後", "11月26日（木）"), ("11/27 18時", "11月27日（金）18時"),
    ("月末", "11月30日（月）"),
    ("2026-12-01", "12月1日（火）"), ("１２月１日", "12月1日（火）"), ("48時間以内", "11月24日（火）12時"),
  ])
  func `A deadline is written as people say it`(value: String, printed: String) throws {
    let outcome = try fill(
      ["after-delivery-first", "--no-lint", "--set", "期限=\(value)"] + Self.names)
    #expect(outcome.code == 0)
    #expect(outcome.text.contains("\(printed)までに"), "\(outcome.text)")
  }

  @Test(arguments: [
    ("期限=11月31日", "「11月31日」は使えません"), ("期限=11月20日", "期限"), ("期限=11月27日（木）", "期限"), ("期限=お早めに", "期限"),
    ("期現=11月30日", "もしかして: 期限"), ("再送=たぶん", "再送"),
  ])
  func `A wrong value is told with its field, and no text comes out`(
    value: String, words: String
  ) throws {
    let outcome = try fill(["after-delivery-first", "--set", value] + Self.names)
    #expect(outcome.code != 0 && outcome.output.isEmpty)
    #expect(outcome.notes.contains(words), "\(outcome.notes)")
  }

  @Test func `All that is missing is told at once, with its places`() throws {
    let outcome = try fill(["after-delivery-first"])
    #expect(outcome.code == 1 && outcome.output.isEmpty)
    #expect(outcome.notes.contains("Templates/partials/宛名.txt:1:1: 「購入者名」"))
    #expect(outcome.notes.contains("Templates/after-delivery-first.txt:16:15: 「サービス名」"))
  }

  @Test(arguments: [
    ("---\na: &x 1\n---\n{{x}}", "2:"), ("---\ntitel: x\n---\n{{x}}", "もしかして: title"),
    ("---\ntitle: a\ntitle: b\n---\n", "3:1"), ("{{#a}}{{b}}{{/c}}", "1:1"), ("{{a", "1:1"),
    ("{{> 無い}}", "無い"), ("---\nfields:\n  x: 日時\n---\n{{x}}", "3:"), ("\u{0}", "NUL"),
    (String(repeating: "{{#a}}", count: 5_000), "深すぎます"),
  ])
  func `A template that is wrong is told with its place`(text: String, words: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write(text, to: "型.txt")
    let outcome = try fill(["./型.txt", "--set", "x=1"], in: sandbox)
    #expect(outcome.code != 0 && outcome.output.isEmpty)
    #expect(outcome.notes.contains("型.txt") && outcome.notes.contains(words), "\(outcome.notes)")
  }

  @Test func `A partial that includes itself is told`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("{{> 甲}}", to: "定型文/型.txt")
    try sandbox.write("{{> 乙}}", to: "定型文/partials/甲.txt")
    try sandbox.write("{{> 甲}}", to: "定型文/partials/乙.txt")
    let outcome = try fill(["型", "--templates", "定型文"], in: sandbox)
    #expect(outcome.code != 0 && outcome.output.isEmpty && !outcome.notes.isEmpty)
  }

  @Test func `A value is never read as a tag`() throws {
    let outcome = try fill([
      "thanks", "--set", "購入者名=山田", "--set", "サービス名={{> 署名}}{{期限}}", "--no-lint",
    ])
    #expect(outcome.text.contains("「{{> 署名}}{{期限}}」"))
  }

  @Test func `A template of the folder comes before the stock, names from the configuration`()
    throws
  {
    let sandbox = try Sandbox()
    try sandbox.write("templates: 定型文\nseller: 佐藤\nbuyer: 鈴木\n", to: ".kijitsu.yml")
    try sandbox.write("{{購入者名}}様\n{{出品者名}}より\n", to: "定型文/thanks.txt")
    let outcome = try fill(["thanks", "--no-lint"], in: sandbox)
    #expect(outcome.text == "鈴木様\n佐藤より\n", "\(outcome.notes)")
  }

  @Test func `The message goes to a file whole, or not at all`() throws {
    let sandbox = try Sandbox()
    #expect(try fill(["thanks", "-o", "文面.txt"] + Self.names, in: sandbox).code == 0)
    #expect(String(decoding: try sandbox.bytes("文面.txt"), as: UTF8.self).hasPrefix("山田様\n"))
    let before = try sandbox.bytes("文面.txt")
    #expect(try fill(["thanks", "-o", "文面.txt"], in: sandbox).code == 1)
    #expect(try sandbox.bytes("文面.txt") == before)
    #expect(try fill(["thanks", "-o", "無い/文面.txt"] + Self.names, in: sandbox).code == 2)
    #expect(try fill(["thanks", "-o", "/dev/full"] + Self.names, in: sandbox).code == 2)
    #expect(try sandbox.names == ["文面.txt"])
  }

  @Test func `A message comes out of every stock template, and passes the linter`() throws {
    let sandbox = try Sandbox()
    let list = try sandbox.run(["templates", "--format", "json"])
    let templates = try #require(
      try JSONSerialization.jsonObject(with: list.output) as? [[String: Any]])
    #expect(templates.count >= 14)
    for template in templates {
      let id = try #require(template["id"] as? String)
      let fields = try #require(template["fields"] as? [[String: Any]])
      let values = fields.flatMap { field -> [String] in
        guard field["required"] as? Bool == true, field["default"] is NSNull,
          let name = field["name"] as? String
        else { return [] }
        return ["--set", "\(name)=\(sample(field["type"] as? String, field["choices"]))"]
      }
      let outcome = try fill([id] + values, in: sandbox)
      #expect(outcome.code == 0 && outcome.text.hasPrefix("山田様\n"), "\(id): \(outcome.notes)")
    }
  }

  private func sample(_ type: String?, _ choices: Any?) -> String {
    switch type {
    case "期限", "日付": "11月30日"
    case "期間": "3日間"
    case "金額": "5000円"
    case "数": "3"
    case "はい/いいえ": "はい"
    case "選択": (choices as? [String])?.first ?? ""
    default: "山田"
    }
  }

  @Test(arguments: [
    #"echo '{"template":"{{a}}","data":{"a":"<"}}' | kijitsu mustache --jsonl"#,
    "kijitsu show thanks | head -1", "kijitsu preview thanks | head -1",
    "kijitsu templates --format json | head -c 2",
  ])
  func `The other commands answer`(command: String) throws {
    let outcome = try Sandbox().shell("set -o pipefail; \(command)")
    #expect(outcome.code == 0 && !outcome.output.isEmpty && outcome.notes.isEmpty)
  }
}
