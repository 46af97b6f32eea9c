import Testing
import Text

struct ControlCharactersTests {
  @Test(
    arguments: [
      ("あ\u{0}い", .control, 1, "あい"), ("\u{1B}[31m", .control, 0, "[31m"),
      ("a\u{85}b", .control, 1, "a\nb"),
      ("一\u{2028}二", .control, 1, "一\n二"), ("\u{202E}逆", .bidirectional, 0, "逆"),
      ("右\u{200F}", .bidirectional, 1, "右"), ("\u{2066}x", .bidirectional, 0, "x"),
      ("期\u{200B}限", .invisible, 1, "期限"), ("改\u{AD}行", .invisible, 1, "改行"),
      ("\u{FEFF}先頭", .invisible, 0, "先頭"), ("😀\u{E0041}", .invisible, 2, "😀"),
    ] as [(String, ControlCharacters.Kind, Int, String)])
  func `Hidden characters are found and taken away`(
    text: String, kind: ControlCharacters.Kind, offset: Int, clean: String
  ) throws {
    let units = Array(text.utf16)
    let findings = ControlCharacters.findings(in: units)
    let finding = try #require(findings.first)
    #expect(findings.count == 1 && finding.kind == kind && finding.range.start == offset)
    #expect(findings.map(\.edit).applied(to: units) == Array(clean.utf16))
  }

  @Test(arguments: [
    "改行\r\nタブ\tと　空白", "👩‍👧‍👦", "❤️", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "か\u{3099}", "…①ｶﾅ￥", "क्‍ष",
  ])
  func `What belongs to the text stays`(text: String) {
    #expect(ControlCharacters.findings(in: Array(text.utf16)).isEmpty)
  }

  @Test func `Lone surrogates are controls`() {
    let findings = ControlCharacters.findings(in: [0x3042, 0xD800, 0x3042, 0xDC00])
    #expect(findings.map(\.range.start) == [1, 3])
  }
}
