import Foundation
import Testing

struct FilledCheckTests {
  private static let template = """
    ---
    situation: after-delivery
    ---
    {{購入者名}}様
    {{依頼}}
    期日までにご連絡がない場合は、問題ないものとみなし、正式な納品をお送りいたします。

    """

  @Test func `A filled message that lacks nothing comes out, with its summary on stderr`() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.template, to: "t.txt")
    let outcome = try sandbox.run([
      "fill", "./t.txt", "--set", "購入者名=山田", "--set", "依頼=11月27日（金）までにご確認の結果をお知らせください。",
      "--now", "2026-11-22",
    ])
    #expect(outcome.code == 0 && outcome.text.hasPrefix("山田様\n"))
    #expect(outcome.notes.contains("いつまでに      11月27日（金）まで"))
  }

  @Test func `One with an error does not, and the finding knows its place`() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.template, to: "t.txt")
    let arguments = [
      "fill", "./t.txt", "--set", "購入者名=山田", "--set", "依頼=お早めにご確認の結果をお知らせください。",
    ]
    let outcome = try sandbox.run(arguments)
    #expect(outcome.code == 1 && outcome.text.isEmpty)
    #expect(outcome.notes.contains("[vague-deadline]"))
    #expect(outcome.notes.contains("= もと: 項目「依頼」の値（./t.txt:5:1）"), "\(outcome.notes)")
    let unchecked = try sandbox.run(arguments + ["--no-lint"])
    #expect(unchecked.code == 0 && unchecked.text.hasPrefix("山田様\nお早めに"))
    #expect(unchecked.notes.isEmpty)
  }
}
