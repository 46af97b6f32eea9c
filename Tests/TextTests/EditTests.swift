import Testing
import Text

struct EditTests {
  @Test(
    arguments: [
      ([], "あいう"), ([Edit(range: TextRange(1, 2), text: "X")], "あXう"),
      ([Edit(range: TextRange(3, 3), text: "!")], "あいう!"),
      ([Edit(range: TextRange(2, 3), text: ""), Edit(range: TextRange(0, 1), text: "ア")], "アい"),
      ([Edit(range: TextRange(1, 1), text: "-"), Edit(range: TextRange(1, 2), text: "X")], "あ-Xう"),
      ([Edit(range: TextRange(0, 2), text: "A"), Edit(range: TextRange(1, 3), text: "B")], "Aう"),
      ([Edit(range: TextRange(2, 9), text: "A")], "あいう"),
    ] as [([Edit], String)])
  func `Edits are made in order, and of overlapping ones the first`(
    edits: [Edit], result: String
  ) {
    let units = edits.applied(to: Array("あいう".utf16))
    #expect(String(decoding: units, as: UTF16.self) == result)
  }

  @Test func `Lines are told without their ends`() {
    let text = SourceText("一\r\n二\n\n三\r")
    #expect(text.lines.map { text[$0] } == ["一", "二", "", "三", ""])
  }
}
