import Foundation
import Testing

struct FillValueTests {
  private static let letter = """
    ---
    title: 見積もり
    situation: proposal
    fields:
      購入者名: 文字
      期限: { type: 期限, default: 3営業日後 }
      料金: 金額
      再送: { type: はい/いいえ, default: いいえ }
    ---
    {{> 宛名}}
    {{#再送}}
    再度のご連絡です。
    {{/再送}}
    {{期限}}までに{{料金}}のお支払いをお願いします。

    """

  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write(Self.letter, to: "店/見積もり.txt")
    try sandbox.write("{{購入者名}}様\n", to: "店/partials/宛名.txt")
    return sandbox
  }

  private static let fill = ["fill", "店/見積もり.txt", "--now", "2026-11-22T12:00", "--no-lint"]
  private static let text = "山田様\n11月26日（木）までに12,000円のお支払いをお願いします。\n"

  @Test(arguments: [
    (["--set", "購入者名=山田", "--set", "料金=12000"], ""),
    (["--set", "購入者名＝山田様", "--set", "料金＝１２，０００円"], ""),
    (["--data", "-"], "購入者名: 山田\n料金: 12,000円\n"),
    (["--data", "-"], #"{"購入者名":"山田","料金":12000,"再送":false,"期限":null}"#),
    (["--data", "-", "--set", "購入者名=山田"], "購入者名: 鈴木\n料金: 12000\n"),
    (["-i"], "山田\n\n高い\n12000\n\n"),
  ])
  func `A message comes out of a template and values`(values: [String], input: String) throws {
    let outcome = try sandbox().run(Self.fill + values, input: Data(input.utf8))
    #expect(outcome.text == Self.text, "\(outcome.notes)")
    #expect(outcome.code == 0)
  }

  @Test func `A list, a title and a part of it name the same template`() throws {
    let sandbox = try sandbox()
    for name in ["見積もり", "見積", "店/見積もり.txt"] {
      let outcome = try sandbox.run([
        "fill", name, "--templates", "店", "--now", "2026-11-22", "--set", "購入者名=山田", "--set",
        "料金=12000", "--no-lint",
      ])
      #expect(outcome.text == Self.text, "\(name): \(outcome.notes)")
    }
  }

  @Test func `JSON tells the values as printed`() throws {
    let outcome = try sandbox().run(
      Self.fill + ["--set", "購入者名=山田", "--set", "料金=12000", "--format", "json"])
    let object = try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any]
    #expect(object?["text"] as? String == Self.text)
    #expect(object?["template"] as? String == "見積もり")
    #expect(object?["situation"] as? String == "proposal")
    let fields = object?["fields"] as? [[String: String]]
    #expect(fields?.map { $0["value"] } == ["山田", "11月26日（木）", "12,000円", "いいえ"])
  }

  @Test func `All faults are listed with their places, and nothing comes out`() throws {
    let sandbox = try sandbox()
    let outcome = try sandbox.run(
      Self.fill + ["--set", "期限=11月31日", "--set", "料金=高い", "--set", "購入者=山田", "-o", "文面.txt"])
    #expect(outcome.code == 1)
    #expect(outcome.output.isEmpty)
    #expect(try !sandbox.names.contains("文面.txt"))
    let lines = outcome.notes.split(separator: "\n")
    #expect(
      lines.map { $0.prefix { $0 != " " } } == [
        "店/見積もり.txt:5:3:", "店/partials/宛名.txt:1:1:", "店/見積もり.txt:14:1:", "店/見積もり.txt:14:10:",
      ])
    #expect(lines.first?.hasSuffix("もしかして: 購入者名。") == true)
  }

  @Test(arguments: [
    (["fill", "greting"], 2, "もしかして: greeting"),
    (["fill", "after-delivery"], 2, "after-delivery-first"),
    (["fill", "ない.txt"], 2, "ファイルが見つかりません"), (["fill", "greeting", "--set", "山田"], 2, "「名前=値」の形"),
    (["fill", "greeting", "--data", "ない.yml"], 2, "ファイルが見つかりません"),
    (["fill", "greeting"], 1, "「購入者名」（文字）の値がありません"), (["fill", "ring.txt"], 1, "a → b → a"),
    (["fill", "nest.txt"], 1, "入れ子が深すぎます"), (["fill", "nul.txt"], 2, "NUL"),
    (["fill", "bad.txt"], 1, "bad.txt:2:8: ヘッダーを読み取れません"),
    (["--lang", "en", "fill", "bad.txt"], 1, "The header"),
    (["fill", "greeting", "--data", "list.yml"], 2, "list.yml:1:1: 「購入者名: 山田」のように"),
    (["fill", "thanks", "--data", "typed.yml"], 1, "typed.yml:2:5: このテンプレートに「期現」"),
  ])
  func `What cannot be filled is explained`(arguments: [String], code: Int32, words: String) throws
  {
    let sandbox = try Sandbox()
    try sandbox.write("{{> a}}", to: "ring.txt")
    try sandbox.write("{{> b}}", to: "partials/a.txt")
    try sandbox.write("{{> a}}", to: "partials/b.txt")
    try sandbox.write(String(repeating: "{{#a}}", count: 5000), to: "nest.txt")
    try sandbox.write([0x61, 0, 0x62], to: "nul.txt")
    try sandbox.write("---\ntitle: &x a\n---\n", to: "bad.txt")
    try sandbox.write("- 山田\n", to: "list.yml")
    try sandbox.write("購入者名: 山田\n期現: 11月27日\n", to: "typed.yml")
    let outcome = try sandbox.run(arguments)
    #expect(outcome.code == code, "\(outcome.notes)")
    #expect(outcome.output.isEmpty)
    #expect(outcome.notes.contains(words), "\(outcome.notes)")
  }

  @Test func `Answers that do not suit are explained and asked for again`() throws {
    let outcome = try sandbox().run(
      Self.fill + ["-i"], input: Data("\n山田\n11月31日\n11月27日（木）\n昨日\n金曜日\n12000\nたぶん\nはい\n".utf8))
    #expect(outcome.text.contains("再度のご連絡です。\n11月27日（金）までに"))
    for words in [
      "「購入者名」は空白にできません", "その日付や時刻はありません", "11月27日は金曜日です", "もう過ぎています", "「はい」か「いいえ」",
      "期限（期限、例: 来週の金曜日、何も書かなければ 3営業日後）",
    ] {
      #expect(outcome.notes.contains(words), "\(words)")
    }
  }

  @Test func `Answers that end too early leave no message`() throws {
    let outcome = try sandbox().run(Self.fill + ["-i"], input: Data("山田\n".utf8))
    #expect(outcome.code == 1 && outcome.output.isEmpty)
    #expect(outcome.notes.contains("入力が終わったため、文面を作れませんでした"))
  }

  @Test func `The configuration's seller signs`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("seller: 佐藤\n", to: ".kijitsu.yml")
    let fill = ["fill", "thanks", "--set", "購入者名=山田", "--set", "サービス名=ロゴ", "--no-lint"]
    #expect(try sandbox.run(fill).text.hasSuffix("\n\n佐藤\n"))
    #expect(try sandbox.run(fill + ["--set", "出品者名=鈴木"]).text.hasSuffix("\n\n鈴木\n"))
  }

  @Test func `A file is written whole or not at all`() throws {
    let sandbox = try sandbox()
    let values = ["--set", "購入者名=山田", "--set", "料金=12000"]
    #expect(try sandbox.run(Self.fill + values + ["-o", "文面.txt"]).output.isEmpty)
    #expect(try sandbox.bytes("文面.txt") == Array(Self.text.utf8))
    let failed = try sandbox.run(Self.fill + values + ["-o", "ない/文面.txt"])
    #expect(failed.code == 2 && failed.notes.contains("書けません"))
  }

  @Test func `A full device and a reader that went away end quietly or clearly`() throws {
    let sandbox = try sandbox()
    let fill = "kijitsu fill 店/見積もり.txt --no-lint --set 購入者名=山田 --set 料金=1 "
    let full = try sandbox.shell(fill + "> /dev/full")
    #expect(full.code == 2 && full.notes.contains("空き容量がありません"))
    #expect(try sandbox.shell(fill + "| true; exit ${PIPESTATUS[0]}").code == 0)
  }

  @Test func `The clipboard gets the text through the session's program`() throws {
    let sandbox = try sandbox()
    for name in ["xclip", "wl-copy"] {
      try sandbox.write("#!/bin/sh\necho \(name) \"$@\" > which; cat > clip\n", to: "bin/\(name)")
    }
    try sandbox.write("#!/bin/sh\nexit 3\n", to: "broken/xclip")
    _ = try sandbox.shell("chmod +x bin/* broken/*")
    let copy = Self.fill + ["--set", "購入者名=山田", "--set", "料金=12000", "--copy"]
    let path = ["PATH": "\(sandbox.folder.path)/bin:/usr/bin:/bin"]
    let outcome = try sandbox.run(copy, environment: path.merging(["DISPLAY": ":0"]) { $1 })
    #expect(outcome.text == Self.text && outcome.notes.contains("クリップボードに写しました"))
    #expect(try sandbox.bytes("clip") == Array(Self.text.utf8))
    #expect(try sandbox.bytes("which") == Array("xclip -selection clipboard\n".utf8))
    _ = try sandbox.run(copy, environment: path.merging(["WAYLAND_DISPLAY": "w"]) { $1 })
    #expect(try sandbox.bytes("which") == Array("wl-copy\n".utf8))

    let broken = try sandbox.run(
      copy, environment: ["PATH": "\(sandbox.folder.path)/broken", "DISPLAY": ":0"])
    #expect(broken.code == 2 && broken.output.isEmpty && broken.notes.contains("xclip: 終了コード 3"))
    let none = try sandbox.run(copy, environment: ["PATH": "/nowhere"])
    #expect(none.code == 2 && none.output.isEmpty && none.notes.contains("プログラムがありません"))
  }
}
