import Foundation
import Testing

struct CommandLineTests {
  @Test(arguments: [
    (["norm"], "「norm」というコマンドはありません。コマンドの一覧: kijitsu --help"),
    (["normalise"], "もしかして: normalize"),
    (["--lang", "en", "normalise"], "Did you mean 'normalize'?"),
    (["--lang=en", "body"], "Missing expected argument '<file>'"), (["body"], "「<file>」を指定してください。"),
    (["body", "--colour", "auto"], "「--colour」というオプションはありません。もしかして: --color"),
    (["body", "a", "b"], "余分な引数があります: b"), (["body", "a", "b", "c"], "余分な引数が 2 個あります: b c"),
    (["body", "a", "--color", "red"], "値「red」は使えません。使える値: auto, always, never"),
    (["body", "a", "--lang"], "「--lang <ja|en>」に値がありません。"),
    (["normalize", "--fix=1"], "値は付けられません"),
    (["normalize", "--fix"], "--fix にはファイルを指定してください。"),
    (["dates", "--now", "昨日", "x"], "--now の日時「昨日」が読めません"),
    (["body", "ない.txt"], "ファイルが見つかりません: ない.txt"), (["body", "/"], "フォルダは読めません"),
    (["--lang", "en", "body", "none.txt"], "no such file: none.txt"),
  ])
  func `Misuse is explained and ends with 2`(arguments: [String], words: String) throws {
    let outcome = try Sandbox().run(arguments)
    #expect(outcome.code == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.notes.contains(words), "\(outcome.notes)")
    #expect(!outcome.notes.contains("Error:") || arguments.contains { $0.contains("en") })
  }

  @Test(arguments: [
    [], ["--help"], ["-h"], ["help"], ["body", "--help"], ["help", "body"], ["dates", "-h"],
  ])
  func `Help goes to stdout in Japanese, with examples`(arguments: [String]) throws {
    let outcome = try Sandbox().run(arguments)
    #expect(outcome.code == 0)
    #expect(outcome.notes.isEmpty)
    #expect(outcome.text.contains("使い方: kijitsu") && outcome.text.contains("例:"))
    #expect(!outcome.text.contains("USAGE") && !outcome.text.contains("Show help"))
  }

  @Test(arguments: [
    ("en_US.UTF-8", "USAGE:"), ("ja_JP.UTF-8", "使い方:"), ("C", "使い方:"), ("", "使い方:"),
  ])
  func `LANG chooses the language`(lang: String, words: String) throws {
    let outcome = try Sandbox().run(["--help"], environment: ["LANG": lang])
    #expect(outcome.text.contains(words))
  }

  @Test func `Every subcommand has help with a Japanese example`() throws {
    let sandbox = try Sandbox()
    let commands = try sandbox.run(["--help"]).text
      .split(separator: "コマンド:\n").last?.split(separator: "\n")
      .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") && !$0.contains("help") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    for command in try #require(commands) {
      let help = try sandbox.run([command, "--help"])
      #expect(help.code == 0 && help.text.contains("例:"), "\(command)")
      #expect(try sandbox.run(["--lang", "en", command, "--help"]).text.contains("USAGE:"))
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `Completions can be generated`(shell: String) throws {
    let outcome = try Sandbox().run(["--generate-completion-script", shell])
    #expect(outcome.code == 0 && outcome.text.contains("normalize"))
  }

  @Test(arguments: [
    "kijitsu body 長い.txt", "kijitsu normalize 長い.txt", "kijitsu --help",
    "cat 長い.txt | kijitsu normalize",
  ])
  func `A closed pipe ends quietly`(command: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write(String(repeating: "期日までにご返信ください。\n", count: 20_000), to: "長い.txt")
    let outcome = try sandbox.shell("\(command) | head -c 10 >/dev/null; exit ${PIPESTATUS[-2]}")
    #expect(outcome.notes == "")
    #expect(outcome.code == 0)
  }

  @Test(arguments: [
    ("kijitsu body a.txt >/dev/full", "空き容量がありません"), ("kijitsu --help >/dev/full", "空き容量がありません"),
    ("kijitsu schema >&-", "標準出力に書けません"), ("kijitsu normalize <&-", "読めません"),
  ])
  func `An output that takes nothing is an error`(command: String, words: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write("期日", to: "a.txt")
    let outcome = try sandbox.shell(command)
    #expect(outcome.code == 2)
    #expect(outcome.notes.contains(words), "\(outcome.notes)")
  }
}
