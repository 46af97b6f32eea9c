import Foundation
import Testing

struct TemplatesCommandTests {
  private struct Item: Decodable {
    struct Field: Decodable {
      let name: String
      let type: String
      let required: Bool
      let `default`: String?
      let choices: [String]
    }

    let id: String
    let title: String?
    let situation: String?
    let path: String
    let fields: [Field]
  }

  @Test func `The list has every template, and no partial`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("---\ntitle: あいさつ\n---\n{{購入者名}}様", to: "店/greeting.txt")
    let outcome = try sandbox.run(["templates", "--templates", "店"])
    #expect(outcome.code == 0)
    let lines = outcome.text.split(separator: "\n")
    #expect(lines.count >= 14)
    #expect(lines.contains { $0.hasPrefix("greeting") && $0.hasSuffix("あいさつ") })
    #expect(!outcome.text.contains("署名"))
  }

  @Test func `As JSON it tells the fields`() throws {
    let sandbox = try Sandbox()
    let header =
      "title: 見積\nsituation: proposal\nfields:\n  色: { choices: [赤, 青], default: 赤 }\n  期限: 期限\n"
    try sandbox.write("---\n\(header)---\n{{色}}{{期限}}{{購入者名}}{{#再送}}x{{/再送}}", to: "店/見積.txt")
    let outcome = try sandbox.run(["templates", "--templates", "店", "--format", "json"])
    let items = try JSONDecoder().decode([Item].self, from: outcome.output)
    let item = try #require(items.first { $0.id == "見積" })
    #expect(item.title == "見積" && item.situation == "proposal" && item.path == "店/見積.txt")
    #expect(item.fields.map(\.name) == ["色", "期限", "購入者名", "再送"])
    #expect(item.fields.map(\.type) == ["選択", "期限", "文字", "はい/いいえ"])
    #expect(item.fields.map(\.required) == [false, true, true, true])
    #expect(item.fields[0].default == "赤" && item.fields[0].choices == ["赤", "青"])
  }

  @Test func `A bad file is told, the others are listed`() throws {
    let sandbox = try Sandbox()
    try sandbox.write([0xFF, 0xFF, 0x81], to: "店/壊れ.txt")
    try sandbox.write("---\ntitel: x\n---\n", to: "店/誤り.txt")
    for format in ["text", "json"] {
      let outcome = try sandbox.run(["templates", "--templates", "店", "--format", format])
      #expect(outcome.code == 1)
      #expect(outcome.text.contains("greeting"))
      #expect(outcome.notes.contains("店/壊れ.txt: 文字として読めません"))
      #expect(outcome.notes.contains("もしかして: title"))
    }
  }

  @Test func `A template is shown as it is written`() throws {
    let shown = try Sandbox().run(["show", "greeting"]).text
    #expect(shown == (try SourceTree.text("Templates/greeting.txt")))
  }

  @Test func `A preview shows the holes, values or samples`() throws {
    let sandbox = try Sandbox()
    let holes = try sandbox.run(["preview", "before-start-first"]).text
    #expect(holes.hasPrefix("⟦購入者名⟧様\n") && holes.contains("⟦期限⟧までに"))
    let given = try sandbox.run(["preview", "before-start-first", "--set", "購入者名=鈴木"]).text
    #expect(given.hasPrefix("鈴木様\n") && given.contains("⟦期限⟧までに"))
    let sample = try sandbox.run([
      "preview", "before-start-first", "--sample", "--now", "2026-11-22",
    ]).text
    #expect(sample.hasPrefix("山田様\n") && sample.contains("11月30日（月）までに"))
  }

  @Test func `Mustache answers line by line`() throws {
    let lines = [
      #"{"template":"{{名}}様{{> 中}}","data":{"名":"<山田>"},"partials":{"中":"!"}}"#, "",
      #"{"template":"{{.}}","data":1.21}"#, #"{"template":"{{#a}}"}"#, "[]", #"{"template":"末"}"#,
    ]
    let sandbox = try Sandbox()
    let outcome = try sandbox.run(
      ["mustache", "--jsonl"], input: Data(lines.joined(separator: "\n").utf8))
    let answers = outcome.text.split(separator: "\n")
    #expect(outcome.code == 0 && answers.count == 5)
    #expect(answers[0] == #"{"text":"&lt;山田&gt;様!"}"# && answers[1] == #"{"text":"1.21"}"#)
    #expect(
      answers[2].hasPrefix(#"{"error":"template:1:1: "#) && answers[3].hasPrefix(#"{"error":"#))
    #expect(answers[4] == #"{"text":"末"}"#)
    let strict = try sandbox.run(
      ["mustache", "--jsonl", "--escape", "none", "--missing", "fail"],
      input: Data((lines[0] + "\n" + #"{"template":"{{無}}"}"#).utf8))
    #expect(strict.text.hasPrefix(#"{"text":"<山田>様!"}"#) && strict.text.contains("「無」の値がありません"))
  }
}
