import Foundation
import Testing
import Text

struct LintFixTests {
  private static let options = ["--now", "2026-11-22T12:00", "--situation", "other"]

  @Test(arguments: TextEncoding.allCases, ["\n", "\r\n"])
  func `Fixing keeps the header, the encoding and the line ends`(
    encoding: TextEncoding, lineEnd: String
  ) throws {
    let sandbox = try Sandbox()
    let lines = ["---", "buyer: ﾔﾏﾀﾞ", "---", "ｺﾞ返信、", "ありがとうございます。", ""]
    let fixed = lines.map { $0.replacing("ｺﾞ返信", with: "ゴ返信") }
    try sandbox.write(
      try encoding.encode(Array(lines.joined(separator: lineEnd).utf16)), to: "a.txt")
    let outcome = try sandbox.run(["lint", "--fix", "a.txt"] + Self.options)
    #expect(outcome.code == 0 && outcome.notes == "a.txt: 1 か所を直しました。\n")
    #expect(
      try sandbox.bytes("a.txt")
        == encoding.encode(Array(fixed.joined(separator: lineEnd).utf16)))
    #expect(try sandbox.run(["lint", "--fix", "a.txt"] + Self.options).notes.isEmpty)
    #expect(try sandbox.names == ["a.txt"])
  }

  @Test func `Suggestions are never applied`() throws {
    let sandbox = try Sandbox()
    let text = "お早めにご返信ください。\n"
    try sandbox.write(text, to: "a.txt")
    let outcome = try sandbox.run(["lint", "--fix", "a.txt", "--now", "2026-11-22"])
    #expect(outcome.code == 1 && outcome.text.contains("[vague-deadline]"))
    #expect(try sandbox.bytes("a.txt") == Array(text.utf8))
  }

  @Test func `Links and modes are kept`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("ｺﾞ返信、ありがとうございます。", to: "real/a.txt")
    let outcome = try sandbox.shell(
      """
      chmod 640 real/a.txt && ln -s real/a.txt b.txt
      kijitsu lint --fix b.txt --situation other >/dev/null
      readlink b.txt; stat -c %a real/a.txt; cat real/a.txt
      """)
    #expect(outcome.text == "real/a.txt\n640\nゴ返信、ありがとうございます。")
  }

  @Test func `A read-only file is left alone, and the next one fixed`() throws {
    let sandbox = try Sandbox()
    for name in ["a.txt", "b.txt"] { try sandbox.write("ｺﾞ返信、ありがとうございます。", to: name) }
    let outcome = try sandbox.shell(
      "chmod 444 a.txt; kijitsu lint --fix a.txt b.txt --situation other --format gnu")
    #expect(outcome.code == 2)
    #expect(outcome.notes.contains("書けません（許可がありません）: a.txt"))
    #expect(outcome.text.contains("a.txt:1:1: warning:"))
    #expect(String(decoding: try sandbox.bytes("b.txt"), as: UTF8.self).hasPrefix("ゴ"))
    #expect(String(decoding: try sandbox.bytes("a.txt"), as: UTF8.self).hasPrefix("ｺﾞ"))
  }

  @Test(arguments: [
    "---\nbuyer: 山田\n---\n山田様\n１２３\nｶﾅ", "ｱ\r\n二\r\n三\r\n四\r\n五\r\n六\r\n七\r\n八\r\n九\r\nｲ\r\n",
    "一\n二\nｶﾅ\n三\n\n\n\n\n\n\n\n\nｶﾅ\n末\n", "ｶﾅ", "\nｶﾅ\n\n",
  ])
  func `A diff is what fixing does`(text: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write(text, to: "a.txt")
    try sandbox.write(text, to: "b.txt")
    let diff = try sandbox.run(["lint", "--diff", "a.txt"] + Self.options)
    #expect(diff.code == 1)
    #expect(try sandbox.bytes("a.txt") == Array(text.utf8))
    #expect(try sandbox.run(["lint", "--fix", "b.txt"] + Self.options).code == 0)
    try sandbox.write(diff.output, to: "a.diff")
    let patch = try sandbox.shell("patch --binary --quiet a.txt a.diff")
    #expect(patch.code == 0, "\(diff.text)\(patch.text)\(patch.notes)")
    #expect(try sandbox.bytes("a.txt") == sandbox.bytes("b.txt"))
    let none = try sandbox.run(["lint", "--diff", "a.txt"] + Self.options)
    #expect(none.code == 0 && none.text.isEmpty)
  }
}
