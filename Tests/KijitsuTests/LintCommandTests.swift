import Foundation
import Testing
import Text

struct LintCommandTests {
  private static let now = ["--now", "2026-11-22T12:00"]
  private static let good = """
    山田様
    納品物のご確認結果を11月27日（金）18時までにお知らせください。
    期日までにご連絡がない場合は、問題ないものとみなし、正式な納品をお送りいたします。

    """
  private static let hasty = "山田様\nお早めにｺﾞ返信ください。\n"

  @Test func `A good draft may be sent, and is told in three lines`() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.good, to: "reply.txt")
    let outcome = try sandbox.run(["lint", "--situation", "納品後", "reply.txt"] + Self.now)
    #expect(outcome.code == 0 && outcome.notes.isEmpty)
    #expect(
      outcome.text == """
        reply.txt（納品後に返事がないとき）
          いつまでに      11月27日（金）18時まで（あと5日）
          何を            納品物のご確認結果を11月27日（金）18時までにお知らせください
          期日を過ぎたら  期日までにご連絡がない場合は、問題ないものとみなし、正式な納品をお送りいたします
          送れます。

        """)
  }

  @Test func `A hasty draft is shown what to change`() throws {
    let sandbox = try Sandbox()
    let outcome = try sandbox.run(["lint"] + Self.now, input: Data(Self.hasty.utf8))
    #expect(outcome.code == 1)
    for words in [
      "-:2:1: エラー: 「お早めに」", "[vague-deadline]", "   2 │ お早めにｺﾞ返信ください。\n     │ ^^^^^^^^\n",
      "= なぜ: ", "= こう書く: ", "= --fix で直せます: ", "標準入力（状況の指定なし）", "まだ送れません: エラー 2件、警告 1件",
    ] {
      #expect(outcome.text.contains(words), "\(words)")
    }
  }

  @Test(arguments: [
    ([], 1), (["--rule", "vague-deadline=warning", "--rule", "missing-consequence=off"], 0),
    (["--only", "half-width-kana"], 0), (["--only", "half-width-kana", "--fail-on", "warning"], 1),
    (["--only", "decomposed-kana", "--fail-on", "info"], 0), (["--situation", "other"], 0),
  ])
  func `The exit code follows severities`(options: [String], code: Int) throws {
    let outcome = try Sandbox().run(
      ["lint", "-"] + Self.now + options, input: Data(Self.hasty.utf8))
    #expect(outcome.code == Int32(code))
  }

  @Test func `The header sets things for its draft and is no part of the message`() throws {
    let sandbox = try Sandbox()
    let header = """
      ---
      situation: after-delivery
      now: 2026-11-22T12:00
      ignore: [missing-consequence, half-width-kana]
      ---

      """
    try sandbox.write(header + Self.hasty, to: "reply.txt")
    let outcome = try sandbox.run(["lint", "--format", "gnu", "reply.txt"])
    #expect(outcome.text.hasPrefix("reply.txt:7:1: error: "))
    #expect(outcome.text.split(separator: "\n").count == 1)
    let json = try JSONReader.read(
      Array(try sandbox.run(["lint", "--format", "jsonl", "reply.txt"]).output))
    #expect(json["situation"]?.string == "after-delivery")
    #expect(json["now"]?.string == "2026-11-22T12:00:00+09:00")
    #expect(json.line.contains(#""start":{"byte":10,"utf16":4,"line":7,"column":1,"screen":1}"#))
  }

  @Test func `The template in the header gives the situation`() throws {
    let sandbox = try Sandbox()
    for name in ["after-delivery-first", "納品後に返事がないとき（1回目）"] {
      try sandbox.write("---\ntemplate: \(name)\n---\n" + Self.good, to: "reply.txt")
      let outcome = try sandbox.run(["lint", "reply.txt"] + Self.now)
      #expect(outcome.text.contains("（納品後に返事がないとき）"))
    }
  }

  @Test(arguments: [
    ("situaton: 納品後", "reply.txt:2:1: ヘッダーに「situaton」というキーはありません。もしかして: situation"),
    (
      "buyer: 山田\nignore: [vague-deadlin]",
      "reply.txt:3:10: 「vague-deadlin」という規則はありません。もしかして: vague-deadline"
    ),
    (
      "situation: afterdelivery", "reply.txt:2:12: 「afterdelivery」という状況はありません。もしかして: after-delivery"
    ),
    ("buyer: a: b", "reply.txt:2:9: ヘッダーを読み取れません。"),
  ])
  func `A wrong header is told with its place`(header: String, message: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write("---\n\(header)\n---\n" + Self.good, to: "reply.txt")
    let outcome = try sandbox.run(["lint", "reply.txt"])
    #expect(outcome.code == 2)
    #expect(outcome.notes.contains(message), "\(outcome.notes)")
  }

  @Test func `Folders are walked, and hidden files left out`() throws {
    let sandbox = try Sandbox()
    for name in ["b.txt", "a/c.md", "a/.hidden.txt", ".build/d.txt", "e.yml"] {
      try sandbox.write(Self.hasty, to: "drafts/" + name)
    }
    let outcome = try sandbox.run(
      ["lint", "--only", "vague-deadline", "--format", "gnu", "drafts"] + Self.now)
    let names = outcome.text.split(separator: "\n").compactMap { $0.split(separator: ":").first }
    #expect(names == ["drafts/a/c.md", "drafts/b.txt"])
  }

  @Test func `A file that cannot be read does not keep the others from being linted`() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.good, to: "good.txt")
    try sandbox.write([0x82, 0xA0, 0xFF, 0xFF, 0x80], to: "bad.txt")
    try sandbox.write("あ\0い", to: "nul.txt")
    try FileManager.default.createDirectory(
      at: sandbox.folder.appending(path: "empty"), withIntermediateDirectories: true)
    let outcome = try sandbox.run(
      ["lint", "missing.txt", "bad.txt", "nul.txt", "empty", "good.txt"] + Self.now)
    #expect(outcome.code == 2)
    #expect(outcome.text.contains("good.txt（状況の指定なし）"))
    for words in [
      "ファイルが見つかりません: missing.txt", "bad.txt: 文字として読めません（先頭から 2 バイト目）",
      "nul.txt: 文字のファイルではありません（先頭から 3 バイト目に NUL", "フォルダの中に下書き（*.txt、*.md）がありません: empty",
    ] {
      #expect(outcome.notes.contains(words), "\(outcome.notes)")
    }
    #expect(try sandbox.bytes("bad.txt") == [0x82, 0xA0, 0xFF, 0xFF, 0x80])
  }

  @Test(arguments: [
    (["--only", "vague-dedline"], "「vague-dedline」という規則はありません。もしかして: vague-deadline"),
    (["--rule", "term-x=off"], "「term-x」という規則はありません。"),
    (["--rule", "vague-deadline=hard"], "「規則=error」の形"),
    (["--situation", "afterdelivery"], "もしかして: after-delivery"),
    (["--fix", "--diff"], "--fix と --diff は同時に指定できません"), (["--fix", "-"], "--fix にはファイルかフォルダ"),
    (["--diff", "--format", "json"], "--diff と --format"), (["--jsonl"], "ファイルは指定できません: a.txt"),
    (["--jsonl", "--fix"], "--jsonl と --fix"),
    (["--jsonl", "--format", "gnu"], "--jsonl と --format gnu"),
    (["--only", "half-width-kana", "--rule", "half-width-kana=off"], "すべて off"),
    (["--glossary", "a.txt"], "用語集は .yml"),
    (["--stdin-filename", "b.txt"], "標準入力の下書き"), (["--format", "xml"], "「--format"),
    (["--fail-on", "all"], "「--fail-on"), (["--now", "明日"], "--now の日時"), (["-", "-"], "1度だけ"),
  ])
  func `Misuse is told and ends with 2`(options: [String], message: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.hasty, to: "a.txt")
    let outcome = try sandbox.run(["lint", "a.txt"] + options)
    #expect(outcome.code == 2 && outcome.text.isEmpty)
    #expect(outcome.notes.contains(message), "\(outcome.notes)")
    #expect(try sandbox.bytes("a.txt") == Array(Self.hasty.utf8))
  }

  @Test func `Stdin can bear a file's name`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("situations:\n  納品後/**: after-delivery\n", to: ".kijitsu.yml")
    let outcome = try sandbox.run(
      ["lint", "--stdin-filename", "納品後/返信.txt", "--format", "jsonl"] + Self.now,
      input: Data(Self.good.utf8))
    let json = try JSONReader.read(Array(outcome.output))
    #expect(json["path"]?.string == "納品後/返信.txt")
    #expect(json["situation"]?.string == "after-delivery")
  }

  @Test func `The configuration nearest to each draft counts`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("rules:\n  vague-deadline: off\n", to: "a/.kijitsu.yml")
    try sandbox.write("rules:\n  vague-deadline: info\n", to: "a/b/.kijitsu.yml")
    try sandbox.write("rules:\n  vague-dedline: off\n", to: "c/.kijitsu.yml")
    for folder in ["", "a/", "a/b/", "c/"] { try sandbox.write(Self.hasty, to: folder + "x.txt") }
    let outcome = try sandbox.run(
      ["lint", "--only", "vague-deadline", "--format", "gnu", "."] + Self.now)
    #expect(outcome.code == 2)
    let lines = outcome.text.split(separator: "\n").map { $0.prefix(18) }
    #expect(lines == ["a/b/x.txt:2:1: inf", "x.txt:2:1: error: "])
    #expect(outcome.notes.contains("c/.kijitsu.yml:2:3: 「vague-dedline」という規則はありません。"))
  }

  @Test func `Another tool's name for a rule is understood`() throws {
    let sandbox = try Sandbox()
    let name = "ja-technical-writing/no-hankaku-kana"
    let input = Data(Self.hasty.utf8)
    let only = try sandbox.run(["lint", "--only", name, "--format", "gnu", "-"], input: input)
    #expect(only.text.split(separator: "\n").count == 1 && only.text.contains("half-width-kana"))
    try sandbox.write("rules: { \(name): off }\n", to: ".kijitsu.yml")
    let configured = try sandbox.run(["lint", "--format", "gnu", "-"], input: input)
    #expect(!configured.text.contains("half-width-kana") && configured.notes.isEmpty)
  }

  @Test func `A glossary file given alone adds its phrases`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("date-vague: [ひまなら]\n", to: "mine.yml")
    let run = ["lint", "--only", "vague-deadline", "--format", "gnu", "-"]
    let input = Data("ひまなら、色をお知らせください。\n".utf8)
    #expect(try sandbox.run(run, input: input).text.isEmpty)
    #expect(try sandbox.run(run + ["--glossary", "mine.yml"], input: input).code == 1)
  }

  @Test func `Some rules alone do not let a draft go out`() throws {
    let outcome = try Sandbox().run(
      ["lint", "--only", "half-width-kana", "-"] + Self.now, input: Data("お早めに。\n".utf8))
    #expect(outcome.text.contains("選んだ規則では、直すところはありません。"))
  }

  @Test func `A single situation in the configuration is checked`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("situations:\n  \"*\": afterdelivery\n", to: ".kijitsu.yml")
    let outcome = try sandbox.run(["lint", "-"], input: Data(Self.good.utf8))
    #expect(outcome.code == 2)
    #expect(outcome.notes.contains(".kijitsu.yml:2:8: 「afterdelivery」"))
  }

  @Test func `Rules are listed and explained`() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.run(["rules"]).text.contains("  vague-deadline  "))
    let rules = try JSONReader.read(Array(try sandbox.run(["rules", "--format", "json"]).output))
    #expect(rules.line.contains(#"{"id":"vague-deadline","group":"elements","severity":"error""#))
    let explanation = try sandbox.run(["explain", "vague-deadline"]).text
    for heading in ["何を見つけるか", "なぜ困るか", "例", "直し方", "自動修正"] {
      #expect(explanation.contains("\n\(heading)\n"))
    }
    let unknown = try sandbox.run(["explain", "vague-dedline"])
    #expect(unknown.code == 2 && unknown.notes.contains("もしかして: vague-deadline"))
  }
}
