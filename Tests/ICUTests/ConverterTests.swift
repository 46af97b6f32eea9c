import ICU
import Testing

struct ConverterTests {
  @Test(
    arguments: [
      ("期日", [0x8A, 0xFA, 0x93, 0xFA]), ("ｶﾅ", [0xB6, 0xC5]), ("①", [0x87, 0x40]),
      ("～", [0x81, 0x60]), ("－", [0x81, 0x7C]), ("髙", [0xFB, 0xFC]), ("", []),
      ("a\r\n", [97, 13, 10]),
    ] as [(String, [UInt8])])
  func `CP932 keeps text both ways`(text: String, bytes: [UInt8]) throws {
    let converter = try Converter(name: "windows-31j")
    #expect(try converter.encode(Array(text.utf16)) == bytes)
    #expect(try converter.decode(bytes) == Array(text.utf16))
  }

  @Test(
    arguments: [
      ([0x41, 0x42, 0xFF], 2), ([0x8A, 0xFA, 0x81], 2), ([0x8A, 0xFA, 0x81, 0x20, 0x41], 2),
      ([0xFD], 0),
    ] as [([UInt8], Int)])
  func `Decoding stops at the first bad byte`(bytes: [UInt8], offset: Int) throws {
    let converter = try Converter(name: "windows-31j")
    #expect(throws: Converter.Stop(offset: offset)) { try converter.decode(bytes) }
  }

  @Test(arguments: [("期日😀", 2), ("ゔ", 0), ("円¥", 1), ("円か\u{3099}", 2)])
  func `Encoding stops at the first character the charset lacks`(text: String, offset: Int) throws {
    let converter = try Converter(name: "windows-31j")
    #expect(throws: Converter.Stop(offset: offset)) { try converter.encode(Array(text.utf16)) }
  }

  @Test func `A converter can be used again after a failure`() throws {
    let converter = try Converter(name: "windows-31j")
    _ = try? converter.decode([0xFF])
    #expect(try converter.decode([0x82, 0xA0]) == Array("あ".utf16))
    _ = try? converter.encode(Array("😀".utf16))
    #expect(try converter.encode(Array("あ".utf16)) == [0x82, 0xA0])
  }

  @Test func `An unknown charset is an error`() {
    #expect(throws: ICUError.self) { try Converter(name: "no-such-charset") }
  }
}
