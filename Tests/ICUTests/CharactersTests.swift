import ICU
import Testing

struct CharactersTests {
  @Test(arguments: [
    ("a", 1), ("あ", 2), ("漢", 2), ("Ａ", 2), ("ｱ", 1), ("①", 1), ("…", 1), ("😀", 2), ("𠮷", 2),
    ("\u{3099}", 0), ("\u{200B}", 0), ("\u{AD}", 1),
  ])
  func `A terminal gives a character as many columns as ICU says`(
    character: Unicode.Scalar, columns: Int
  ) {
    #expect(Characters.columns(character.value) == columns)
  }

  @Test(arguments: [("\u{0}", true), ("\u{202E}", true), ("\n", true), ("あ", false), (" ", false)])
  func `Control and format characters are told apart`(character: Unicode.Scalar, isControl: Bool) {
    #expect(Characters.isControl(character.value) == isControl)
  }

  @Test func `A base and a mark compose under NFC`() {
    #expect(Characters.composed(0x304B, 0x3099) == 0x304C)  // か → が
    #expect(Characters.composed(0x3042, 0x3099) == nil)  // あ takes no mark
  }

  @Test func `Filtered NFKC touches only the characters of its set`() throws {
    let units = Array("Ａ①㈱ｶﾞ".utf16)
    let folded = try Characters.normalizedNFKC(units, only: #"[\uFF21-\uFF3A]"#)
    #expect(String(decoding: folded, as: UTF16.self) == "A①㈱ｶﾞ")
  }

  @Test func `A pattern that is no set is an error`() {
    #expect(throws: ICUError.self) { try Characters.normalizedNFKC([0x41], only: "[") }
  }
}
