import Testing
import Text

struct MatchingViewTests {
  @Test(arguments: [
    ("キャンセル", "きゃんせる"), ("ｷｬﾝｾﾙ", "きゃんせる"), ("ﾊﾟｽﾜｰﾄﾞ", "ぱすわーど"), ("か\u{3099}", "が"),
    ("カ\u{3099}", "が"), ("ｶﾞ", "が"), ("くださーい", "ください"), ("くださぁい", "ください"), ("くださ〜い", "ください"),
    ("１１月２７日", "11月27日"), ("ＯＫ！", "OK!"), ("１８：００", "18:00"), ("お ねがい　します", "おねがいします"),
    ("11/25〜11/27", "11/25~11/27"), ("11/25～11/27", "11/25~11/27"), ("1−2", "1-2"),
    ("返信，確認", "返信、確認"), ("｢期限｣､｡", "「期限」、。"), ("期\u{200B}限", "期限"), ("期 限", "期 限"),
    ("です ご確認", "です。ご確認"), ("データ", "でーた"), ("期限️", "期限"), ("㎏①㈱", "㎏①㈱"),
  ])
  func `Spellings fold to one`(text: String, folded: String) {
    let view = MatchingView(Array(text.utf16))
    #expect(view.text(0, view.count) == folded)
  }

  @Test(arguments: [
    ("ご返信下さい。", "下さ", "くださ", "ご返信ください。"), ("１８時迄", "迄", "まで", "18時まで"),
    ("締め切り", "締め切り", "締切", "締切"), ("デッドライン", "デッドライン", "締切", "締切"),
  ])
  func `A spelling table rewrites`(text: String, from: String, to: String, folded: String) {
    let view = MatchingView(Array(text.utf16), spelling: Spelling([(from: from, to: to)]))
    #expect(view.text(0, view.count) == folded)
  }

  @Test func `The longest spelling wins`() {
    let spelling = Spelling([(from: "締切", to: "期限"), (from: "締切日", to: "期日")])
    let view = MatchingView(Array("締切日と締切".utf16), spelling: spelling)
    #expect(view.text(0, view.count) == "期日と期限")
  }

  /// What stands between ⟦ ⟧ is found by its folded form, and its range in the source is exact.
  @Test(arguments: [
    ("⟦ｷｬﾝｾﾙ⟧です", "きゃんせる"), ("😀𠮷⟦くださーい⟧ね", "ください"), ("あ⟦か\u{3099}⟧い", "が"),
    ("⟦お ね が い⟧", "おねがい"), ("（⟦ﾊﾟ⟧）", "ぱ"), ("\r\n⟦１８：００⟧まで", "18:00"), ("これを⟦下さ⟧い", "くださ"),
    ("⟦締め切り⟧は", "締切"),
  ])
  func `A match maps back to the source`(marked: String, folded: String) throws {
    let (text, range) = try parse(marked)
    let spelling = Spelling([(from: "下さ", to: "くださ"), (from: "締め切り", to: "締切")])
    let view = MatchingView(text, spelling: spelling)
    let needle = Array(folded.utf16)
    let start = try #require(view.units.indices.first { view.units[$0...].starts(with: needle) })
    #expect(view.sourceRange(start, start + needle.count) == range)
    #expect(view.index(ofSource: range.start) == start)
  }

  @Test func `A part of a text keeps the whole text's offsets`() {
    let units = Array("山田様キャンセル".utf16)
    let view = MatchingView(units, range: TextRange(3, 8))
    #expect(view.text(0, view.count) == "きゃんせる")
    #expect(view.sourceRange(0, 1) == TextRange(3, 4))
    #expect(view.sourceRange(2, 2) == TextRange(5, 5))
    #expect(view.sourceRange(5, 5) == TextRange(8, 8))
  }

  @Test(arguments: ["", "ﾞ", "ー", "\u{3099}", "〜", " ", "\u{200B}"])
  func `Odd texts do no harm`(text: String) {
    let view = MatchingView(Array(text.utf16))
    #expect(view.units.count <= 1)
    #expect(view.sourceRange(0, view.count).end <= text.utf16.count)
  }

  private func parse(_ marked: String) throws -> ([UInt16], TextRange) {
    let units = Array(marked.utf16)
    let start = try #require(units.firstIndex(of: 0x27E6))
    let end = try #require(units.firstIndex(of: 0x27E7))
    return (units.filter { $0 != 0x27E6 && $0 != 0x27E7 }, TextRange(start, end - 1))
  }
}
