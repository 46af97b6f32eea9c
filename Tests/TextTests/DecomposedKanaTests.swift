import Testing
import Text

struct DecomposedKanaTests {
  @Test(arguments: [
    ("か\u{3099}", "が"), ("ハ\u{309A}ス", "パス"), ("う\u{3099}", "ゔ"), ("😀て\u{3099}す", "😀です"),
    ("あ\u{3099}", "あ\u{3099}"), ("\u{3099}か", "\u{3099}か"), ("か\u{3099}\u{3099}", "が\u{3099}"),
    ("が", "が"), ("か゛", "か゛"), ("e\u{301}", "e\u{301}"), ("ワ\u{3099}", "ヷ"), ("ゝ\u{3099}", "ゞ"),
  ])
  func `Marks join the kana before them`(text: String, joined: String) {
    let units = Array(text.utf16)
    let result = DecomposedKana.edits(in: units).applied(to: units)
    #expect(result == Array(joined.utf16))
    #expect(DecomposedKana.edits(in: result).isEmpty)
  }

  @Test func `An edit covers the kana and its mark`() {
    let edits = DecomposedKana.edits(in: Array("😀か\u{3099}".utf16))
    #expect(edits == [Edit(range: TextRange(2, 4), text: "が")])
  }

  @Test(arguments: [
    (TextEncoding.utf8, "ゔとガと18", "う\u{3099}とｶﾞと１８"), (.cp932, "う゛とガと18", "う゛とｶﾞと１８"),
    (.cp932, "ﾜﾞ", "ﾜﾞ"),
  ])
  func `Normalising makes nothing that the encoding cannot store`(
    encoding: TextEncoding, normalized: String, text: String
  ) {
    let result = Normalization.normalized(Array(text.utf16), encoding: encoding)
    #expect(String(decoding: result, as: UTF16.self) == normalized)
  }
}
