import Reporting
import Testing
import Text

struct ExcerptTests {
  /// The line and its mark for what stands between ⟦ ⟧.
  private func excerpt(_ marked: String) throws -> [String] {
    let units = Array(marked.utf16)
    let start = try #require(units.firstIndex(of: 0x27E6))
    let end = try #require(units.firstIndex(of: 0x27E7))
    let text = SourceText(units.filter { $0 != 0x27E6 && $0 != 0x27E7 })
    let excerpt = Excerpt(TextRange(start, end - 1), in: text, map: PositionMap(text))
    #expect(excerpt.lines.map { $0.prefix(7).utf16.count } == [7, 7])
    return [String(excerpt.number), excerpt.line, excerpt.mark]
  }

  @Test(arguments: [
    ("⟦期限⟧です", "1", "期限です", "^^^^"), ("期限は⟦11月⟧です", "1", "期限は11月です", "      ^^^^"),
    ("一行目\r\n😀𠮷⟦ｶﾅ⟧\r\n", "2", "😀𠮷ｶﾅ", "    ^^"), ("か\u{3099}⟦あ⟧", "1", "か\u{3099}あ", "  ^^"),
    ("a\t⟦期⟧", "1", "a       期", "        ^^"), ("⟦\t⟧期", "1", "        期", "^^^^^^^^"),
    ("期限⟦⟧", "1", "期限", "    ^"), ("⟦⟧", "1", "", "^"), ("期⟦⟧限", "1", "期限", "  ^"),
    ("期⟦限\nまで⟧", "1", "期限", "  ^^"), ("\n\n⟦期⟧", "3", "期", "^^"),
    ("赤\u{1B}[31m⟦\u{202E}⟧", "1", "赤�[31m�", "       ^"),
  ])
  func `The mark stands under the range`(
    marked: String, number: String, line: String, mark: String
  ) throws {
    #expect(try excerpt(marked) == [number, line, mark])
  }

  @Test func `Of a long line the surroundings are shown`() throws {
    let long = String(repeating: "あ", count: 100_000)
    let shown = try excerpt("\(long)⟦期限⟧\(long)")
    #expect(shown[1].hasPrefix("…あ") && shown[1].hasSuffix("あ…"))
    #expect(ScreenWidth.columns(of: shown[1]) <= Excerpt.width + 2)
    let before = shown[1].split(separator: "期限")[0]
    #expect(
      shown[2] == String(repeating: " ", count: ScreenWidth.columns(of: String(before))) + "^^^^")
  }

  @Test func `A range that is longer than the line shown is marked as far as it is seen`() throws {
    let shown = try excerpt("⟦\(String(repeating: "期", count: 5_000))⟧")
    #expect(shown[2] == String(repeating: "^", count: Excerpt.width))
    #expect(shown[1].hasSuffix("…"))
  }
}
