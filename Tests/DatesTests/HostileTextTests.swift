import Dates
import Testing
import Text

/// Texts made to hurt must end, and find nothing that is not there.
@Suite struct HostileTextTests {
  @Test(arguments: [
    "1", "（", "月", "一", "27日（", "11/", "1.", "から", "中", "3日間", "〜", "の", "金曜", "11月27日（金）〜", "翌",
    "お早めに", "あ ",
    "99999999営業日", "期限：", "令和", "ご", "1日目", "\u{0}", "納品後", "2、", "第", "明日（",
  ])
  func repeatsEnd(part: String) {
    let text = String(repeating: part, count: 20_000 / part.utf16.count)
    let found = Glossary.reader.expressions(in: SourceText(text), context: DateContext(sundayNoon))
    #expect(found.allSatisfy { $0.viewRange.lowerBound < $0.viewRange.upperBound })
    for (before, after) in zip(found, found.dropFirst()) {
      #expect(before.range.end <= after.range.start)
    }
  }

  @Test(arguments: [
    "99999営業日以内", "99999999日以内", "9999999999年", "99999か月後", "1000営業日後", "0日以内", "0000/00/00まで",
    "9999年12月31日まで", "令和99年12月31日まで", "99時99分まで", "-1日以内",
  ])
  func numbersWithoutMeasureDoNoHarm(text: String) {
    let found = Glossary.reader.expressions(in: SourceText(text), context: DateContext(sundayNoon))
    #expect(found.count <= 1)
  }

  @Test func loneSurrogatesAreSteppedOver() {
    let units = [0xD83C] + Array("11月27日まで".utf16) + [0xDC00]
    let source = SourceText(units)
    let found = Glossary.reader.expressions(in: source, context: DateContext(sundayNoon))
    #expect(found.map(\.range) == [TextRange(1, 9)])
  }
}
