import Testing
import Text

struct TextEncodingTests {
  private static let sample = "お世話になっております。\r\n期限は11月27日（金）です。"

  @Test(arguments: TextEncoding.allCases)
  func `What is written is detected and read back`(encoding: TextEncoding) throws {
    let bytes = try encoding.encode(Array(Self.sample.utf16))
    #expect(bytes.starts(with: encoding.byteOrderMark))
    let text = try SourceText(bytes: bytes)
    #expect(text.encoding == encoding)
    #expect(text.string == Self.sample)
  }

  @Test(
    arguments: [
      ([], .utf8), (Array("abc".utf8), .utf8), ([0xEF, 0xBB, 0xBF], .utf8WithBOM),
      ([0xFF, 0xFE], .utf16LittleEndian), ([0xFE, 0xFF, 0x30, 0x42], .utf16BigEndian),
      ([0x8A, 0xFA], .cp932), ([0xB1], .cp932),
    ] as [([UInt8], TextEncoding)])
  func `The encoding is told from the bytes`(bytes: [UInt8], encoding: TextEncoding) throws {
    #expect(try SourceText(bytes: bytes).encoding == encoding)
  }

  /// A mark decides; without one, UTF-8 where most of it is, or whichever of UTF-8 and CP932 got
  /// further.
  @Test(
    arguments: [
      ([0xEF, 0xBB, 0xBF, 0x61, 0xFF], .utf8WithBOM, 4),
      ([0xFF, 0xFE, 0x42], .utf16LittleEndian, 2),
      ([0xFF, 0xFE, 0x00, 0xDC], .utf16LittleEndian, 2),
      ([0xFE, 0xFF, 0x30, 0x42, 0xD8, 0x3D, 0x30, 0x42], .utf16BigEndian, 4),
      (Array("期日です".utf8) + [0xFF], .utf8, 12),
      (Array("ご確認よろしくお願いします！".utf8).dropLast(), .utf8, 39),
      (Array("日本語".utf8) + [0xE3, 0x81] + Array("です。期限".utf8), .utf8, 9),
      ([0x8A, 0xFA, 0x93, 0xFA, 0xFF], .cp932, 4),
      ([0x61, 0xC0, 0x80, 0xFF], .cp932, 2),
      (Array("あ".utf8) + [0xED, 0xA0, 0x80, 0xFF], .cp932, 4),
    ] as [([UInt8], TextEncoding, Int)])
  func `Undecodable bytes are told by their offset`(
    bytes: [UInt8], encoding: TextEncoding, offset: Int
  ) {
    let failure = #expect(throws: TextEncoding.DecodingFailure.self) {
      try SourceText(bytes: bytes)
    }
    #expect(failure?.byteOffset == offset)
    #expect(failure?.encoding == encoding)
  }

  @Test(arguments: [("期日😀", 2), ("ゔ", 0)])
  func `A character that CP932 lacks is told by its offset`(text: String, offset: Int) {
    let failure = TextEncoding.EncodingFailure(encoding: .cp932, utf16Offset: offset)
    #expect(throws: failure) { try TextEncoding.cp932.encode(Array(text.utf16)) }
  }
}
