import ICU
import Testing
import Text

struct WidthTests {
  @Test(arguments: [
    ("１１月２７日", "11月27日"), ("ＡＢＣａｂｃ", "ABCabc"), ("ｶﾀｶﾅ｡", "カタカナ。"), ("｢ｱ｣､･ｰ", "「ア」、・ー"),
    ("１８：００", "18:00"), ("18：00", "18:00"), ("１２，０００円", "12,000円"), ("1，234，567", "1,234,567"),
    ("ＰＭ１０：３０", "PM10:30"), ("ﾊﾟﾋﾟﾌﾞﾍﾞ", "パピブベ"), ("ｳﾞ", "ヴ"), ("ﾜﾞ", "ヷ"), ("ｦﾞ", "ヺ"),
    ("カﾞ", "ガ"), ("かﾞ", "が"), ("はﾟ", "ぱ"), ("ｶ\u{3099}", "ガ"), ("ヽﾞ", "ヾ"),
    ("ﾞ", "゛"), ("あﾞ", "あ゛"), ("ガﾞ", "ガ゛"), ("ｶﾞﾞ", "ガ゛"), ("aﾟ", "a゜"), ("１ﾞ", "1゛"),
    ("ｱ１ｲ", "ア1イ"), ("１ｱＡ", "1アA"),
  ])
  func `Width is folded`(text: String, folded: String) {
    #expect(fold(text) == folded)
  }

  @Test(arguments: [
    "〜", "～", "￥", "①", "㈱", "㎏", "…", "ー", "－", "―", "（）！？", "％＠＋／．", "　", "﨑", "髙", "神社\u{FA19}",
    "か\u{3099}", "が", "゛゜", "：", "，", "期限：明日", "名前，住所", "１：", "：１", "①：②", "ABC", "、。「」", "ヷ", "㌔",
    "½", "ﬀ", "\u{FF5F}\u{FF60}", "￠￡￢￣￤", "￨",
  ])
  func `Everything else stays`(text: String) {
    let untouched = text.utf16.filter { !(0xFF10...0xFF19).contains($0) }
    #expect(Array(fold(text).utf16).filter { !(0x30...0x39).contains($0) } == Array(untouched))
  }

  @Test(arguments: [
    ("https://example.jp/１２ＡＢ", "https://example.jp/１２ＡＢ"),
    ("HTTP://example.jp/Ａ と Ａ", "HTTP://example.jp/Ａ と A"),
    ("https://example.jp/をご覧のうえ１１月２７日", "https://example.jp/をご覧のうえ11月27日"),
    ("://１", "://1"), ("ｈｔｔｐ://１", "http://1"),
    ("`ＡＢＣ`とＡＢＣ", "`ＡＢＣ`とABC"), ("``ｱ`ｲ``ｳ", "``ｱ`ｲ``ウ"), ("`ＡＢＣ", "`ABC"), ("`Ａ\nＢ`", "`A\nB`"),
    ("```\nＡ\n```\nＢ", "```\nＡ\n```\nB"), ("`Ａ``Ｂ`", "`Ａ``Ｂ`"), ("``Ａ`Ｂ", "``A`B"),
  ])
  func `URLs and code stay`(text: String, folded: String) {
    #expect(fold(text) == folded)
  }

  @Test(arguments: [
    ("Ａ１，２", "A1，2"), ("ＡＢ１，２，３", "AB1，2，3"), ("型番A１２，３４と５，６００円", "型番A12，34と5,600円"),
    ("Ａ：１，２", "A：1,2"),
  ])
  func `A comma inside a name stays`(text: String, folded: String) {
    #expect(fold(text) == folded)
  }

  @Test func `Every character of the set folds as ICU's filtered NFKC has it`() throws {
    let set = #"[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF61-\uFF9D]"#
    for unit in UInt16(0xFF00)...0xFFEF where unit != 0xFF9E && unit != 0xFF9F {
      #expect(Width.folded([unit]) == (try Characters.normalizedNFKC([unit], only: set)))
    }
  }

  @Test func `Every half-width kana joins its marks as ICU composes them`() throws {
    for kana in UInt16(0xFF66)...0xFF9D {
      for (mark, spacing) in [(UInt16(0xFF9E), UInt16(0x309B)), (0xFF9F, 0x309C)] {
        let full = try Characters.normalizedNFKC([kana], only: #"[\uFF61-\uFF9F]"#)[0]
        let composed = Characters.composed(UInt32(full), mark == 0xFF9E ? 0x3099 : 0x309A)
        let expected = composed.map { [UInt16($0)] } ?? [full, spacing]
        #expect(Width.folded([kana, mark]) == expected)
      }
    }
  }

  @Test func `Changes are runs with their ranges and kinds`() {
    let changes = Width.changes(in: Array("😀ｶﾅと１２，０００円ﾞ".utf16))
    #expect(changes.map(\.kind) == [.halfwidthKana, .fullwidthAlphanumeric, .halfwidthKana])
    #expect(changes.map(\.edit.text) == ["カナ", "12,000", "゛"])
    #expect(
      changes.map(\.edit.range) == [TextRange(2, 4), TextRange(5, 11), TextRange(12, 13)])
  }

  @Test func `Only the range asked for is folded`() {
    let units = Array("ＡＢＣ".utf16)
    let edits = Width.changes(in: units, range: TextRange(1, 2)).map(\.edit)
    #expect(String(decoding: edits.applied(to: units), as: UTF16.self) == "ＡBＣ")
  }

  @Test(arguments: [
    "ｶﾞﾞﾟガ１８：００：：００，０Ａ１，２`Ａ``Ｂ`https://１か\u{3099}ﾞ", "ﾊﾊﾟﾟハﾟ\u{309A}", "１，２：３，４Ｚ，５",
  ])
  func `A second fold changes nothing`(text: String) {
    let once = Width.folded(Array(text.utf16))
    #expect(Width.folded(once) == once)
  }

  @Test func `Long runs of one trap fold in linear time`() {
    for piece in ["１，", "`", "ﾞ", "https://", "Ａ１，", "``Ａ`"] {
      let units = Array(String(repeating: piece, count: 100_000).utf16)
      let once = Width.folded(units)
      #expect(Width.changes(in: once).isEmpty)
    }
  }

  private func fold(_ text: String) -> String {
    String(decoding: Width.folded(Array(text.utf16)), as: UTF16.self)
  }
}
