import Foundation
import Testing
import Text

struct LintLinesTests {
  @Test func `Each line is answered in order, also behind a bad one`() throws {
    let input = """
      {"id":7,"text":"11月27日（金）までにご返信ください。","now":"2026-11-22T12:00:00+09:00"}
      {"id":"八","text":5}
      {"text":"お早めに。","situation":"納品後","buyer":null,"other":[1,{"a":2}]}

      {"id":[1.50,null],"text":"x","situation":"somewhere"}
      {"id":1,"text":"x","now":"soon"}
      {"id":2}
      "x"
      {"id":3,"text":"ありがとうございました。","situation":"other"}
      """
    let outcome = try Sandbox().run(
      ["lint", "--jsonl", "--now", "2026-11-22"], input: Data(input.utf8))
    #expect(outcome.code == 2 && outcome.notes.isEmpty)
    let lines = try outcome.text.split(separator: "\n").map {
      try JSONReader.read(Array($0.utf8))
    }
    #expect(lines.count == 9)
    #expect(lines[0]["id"]?.line == "7" && lines[0].line.contains(#""due":"2026-11-27""#))
    #expect(lines[1]["id"]?.string == "八")
    #expect(lines[1]["error"]?.line == #"{"message":"「text」には文字を書いてください","line":2}"#)
    #expect(lines[2]["id"] == nil && lines[2]["situation"]?.string == "after-delivery")
    #expect(lines[2]["now"]?.string == "2026-11-22T00:00:00+09:00")
    #expect(lines[3]["error"]?["line"]?.line == "4")
    #expect(lines[4]["id"]?.line == "[1.50,null]")
    let messages = lines.map { $0["error"]?["message"]?.string ?? "" }
    #expect(messages[4].contains("「somewhere」という状況はありません"))
    #expect(messages[5].contains("「now」") && messages[6].contains("「text」がありません"))
    #expect(messages[7].contains("{ }"))
    #expect(lines[8]["id"]?.line == "3" && lines[8]["diagnostics"]?.line == "[]")
  }

  @Test func `A line is answered before the next one is there`() throws {
    let outcome = try Sandbox().shell(
      """
      coproc kijitsu lint --jsonl
      for id in 1 2 3; do
        echo "{\\"id\\":$id,\\"text\\":\\"x\\"}" >&"${COPROC[1]}"
        read -r answer <&"${COPROC[0]}"
        echo "${answer:0:8}"
      done
      """)
    #expect(outcome.text == "{\"id\":1,\n{\"id\":2,\n{\"id\":3,\n")
  }

  @Test(arguments: [("", 0), ("{\"text\":\"お早めに\"}", 1), ("{\"text\":\"x\"", 2), ("\u{FEFF}{}", 2)])
  func `The exit code follows the worst line`(input: String, code: Int) throws {
    let outcome = try Sandbox().run(["lint", "--jsonl"], input: Data(input.utf8))
    #expect(outcome.code == Int32(code))
  }

  @Test func `Bytes that are no UTF-8 spoil their own line only`() throws {
    let input = Data([0xFF, 0x0A]) + Data(#"{"text":"x"}"#.utf8) + Data("\r\n".utf8)
    let outcome = try Sandbox().run(["lint", "--jsonl"], input: input)
    let lines = outcome.text.split(separator: "\n")
    #expect(lines.count == 2 && lines[0].contains("error") && lines[1].contains("elements"))
  }
}
