import Testing
import Text

@testable import LanguageServer

/// Columns in all three units, behind characters of one to four bytes.
struct PositionTests {
  @Test(arguments: [
    (PositionEncoding.utf8, [0, 4, 8, 11, 12, 14]),
    (.utf16, [0, 2, 4, 5, 6, 7]),
    (.utf32, [0, 1, 2, 3, 4, 5]),
  ])
  func `Columns count in the agreed unit`(encoding: PositionEncoding, columns: [Int]) {
    let lines = TextLines(Array("前の行\r\n😀𠮷あaé".utf16), encoding: encoding)
    let offsets = [5, 7, 9, 10, 11, 12]
    for (offset, column) in zip(offsets, columns) {
      #expect(lines.column(of: offset, line: 1) == column)
      #expect(lines.offset(line: 1, character: column).offset == offset)
    }
  }

  @Test(arguments: PositionEncoding.allCases)
  func `Places outside are drawn in`(encoding: PositionEncoding) {
    let lines = TextLines(Array("あ\n😀".utf16), encoding: encoding)
    #expect(lines.offset(line: 0, character: 99).offset == 1)
    #expect(lines.offset(line: 1, character: .max).offset == 4)
    #expect(lines.offset(line: .max, character: .max).offset == 4)
    #expect(lines.offset(line: 9, character: 0).offset == 4)
    #expect(lines.offset(line: -1, character: -5).offset == 0)
    #expect(!lines.offset(line: 0, character: 99).isInside)
    #expect(!lines.offset(line: 9, character: 9).isInside)
    #expect(lines.offset(line: 1, character: 1).offset == (encoding == .utf32 ? 4 : 2))
  }

  @Test func `Every kind of line end ends a line`() {
    let lines = TextLines(Array("a\nb\r\nc\rd".utf16), encoding: .utf16)
    #expect((0..<4).map { lines.text(lines.range(ofLine: $0)) } == ["a", "b", "c", "d"])
  }
}
