import Testing
import Text

struct StringUTF16Tests {
  @Test(arguments: [
    Array("".utf16), Array("aé期日🎻\u{0}\u{10FFFF}\u{FFFF}\u{7FF}\u{800}\u{80}".utf16), [0xD83C],
    [0xDFBB], [0xD83C, 0x61], [0xDFBB, 0xD83C], [0xD83C, 0xD83C, 0xDFBB], [0x61, 0xDC00, 0x3042],
  ])
  func `Units become the text that the standard library makes of them`(units: [UInt16]) {
    let text = units.withUnsafeBufferPointer { String(utf16Units: $0) }
    #expect(Array(text.utf8) == Array(String(decoding: units, as: UTF16.self).utf8))
  }
}
