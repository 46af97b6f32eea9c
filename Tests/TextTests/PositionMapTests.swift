import Testing
import Text

struct PositionMapTests {
  /// The position at which `needle` begins: byte, utf16, line, column, screen.
  struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    let needle: String
    let expected: [Int]

    var testDescription: String { text.debugDescription }

    init(_ text: String, _ needle: String, _ expected: [Int]) {
      self.text = text
      self.needle = needle
      self.expected = expected
    }
  }

  @Test(arguments: [
    Row("期限", "期", [0, 0, 1, 1, 1]),
    Row("あ期", "期", [3, 1, 1, 2, 3]),
    Row("😀期", "期", [4, 2, 1, 2, 3]),
    Row("𠮷野家の期", "期", [13, 5, 1, 5, 9]),
    Row("か\u{3099}期", "期", [6, 2, 1, 3, 3]),
    Row("👩‍👧期", "期", [11, 5, 1, 4, 5]),
    Row("ｶﾅ期", "期", [6, 2, 1, 3, 3]),
    Row("①期", "期", [3, 1, 1, 2, 2]),
    Row("\t期", "期", [1, 1, 1, 2, 9]),
    Row("あ\t期", "期", [4, 2, 1, 3, 9]),
    Row("一行目\r\n二行目\r\n期", "期", [22, 10, 3, 1, 1]),
    Row("a\rb\n期", "期", [4, 4, 3, 1, 1]),
    Row("\n\n期", "期", [2, 2, 3, 1, 1]),
    Row("e\u{301}期", "期", [3, 2, 1, 3, 2]),
  ])
  func `A place is told in every unit`(row: Row) throws {
    let text = SourceText(row.text)
    let map = PositionMap(text)
    let needle = Array(row.needle.utf16)
    let offset = try #require(
      text.units.indices.first { text.units[$0...].starts(with: needle) })
    let position = map.position(offset)
    #expect(
      [position.byte, position.utf16, position.line, position.column, position.screen]
        == row.expected)
  }

  @Test(arguments: [
    (TextEncoding.utf8, 7), (.utf8WithBOM, 7), (.utf16LittleEndian, 6), (.utf16BigEndian, 6),
    (.cp932, 4),
  ])
  func `Bytes are those of the encoding, without its mark`(encoding: TextEncoding, byte: Int) {
    let text = SourceText(Array("あaｱ期".utf16), encoding: encoding)
    #expect(PositionMap(text).position(3).byte == byte)
  }

  @Test func `A surrogate pair takes four bytes in UTF-16`() {
    let text = SourceText(Array("😀期".utf16), encoding: .utf16LittleEndian)
    #expect(PositionMap(text).position(2).byte == 4)
  }

  @Test func `An offset inside a pair is the pair's start, one beyond the end is the end`() {
    let map = PositionMap(SourceText("あ😀い"))
    #expect(map.position(2) == map.position(1))
    #expect(map.position(2).utf16 == 1)
    #expect(map.position(99) == map.position(4))
    #expect(map.position(-1) == map.position(0))
  }

  @Test func `Lone surrogates count as one character`() {
    let map = PositionMap(SourceText([0xD83D, 0x3042, 0xDE00, 0x671F]))
    #expect(map.position(3).column == 4)
  }

  @Test func `Lines can begin behind a header`() {
    let map = PositionMap(SourceText("あ\nい"), firstLine: 5)
    #expect(map.position(0).line == 5)
    #expect(map.position(2).line == 6)
  }

  @Test func `Every offset of a long text agrees with counting from the start`() {
    let piece = "期日😀か\u{3099}\tｶﾅ\r\n"
    let text = SourceText(String(repeating: piece, count: 40))
    let map = PositionMap(text)
    var (line, column, byte) = (1, 1, 0)
    var offset = 0
    for scalar in text.string.unicodeScalars {
      let position = map.position(offset)
      #expect(position.line == line && position.column == column && position.byte == byte)
      offset += scalar.utf16.count
      byte += scalar.utf8.count
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
  }

  @Test func `A range in JSON has both ends in all units`() {
    let map = PositionMap(SourceText("あ期限"))
    #expect(
      map.json(TextRange(1, 3)).line
        == #"{"start":{"byte":3,"utf16":1,"line":1,"column":2,"screen":3},"#
        + #""end":{"byte":9,"utf16":3,"line":1,"column":4,"screen":7}}"#)
  }
}
