internal import Text

/// One line of a view, and what its look says it is.
struct Line {
  enum Kind: Equatable {
    case blank
    /// The buyer's words: `>` or `＞` in front.
    case quote
    /// Dashes, stars and the like.
    case rule
    /// 【期限】 alone, ■期限, 期限： with nothing behind.
    case heading
    /// ・, 1., ①, ● … in front.
    case item
    case plain
  }

  let range: Range<Int>
  let kind: Kind
  /// Behind the bullet, without blanks at the ends.
  let content: Range<Int>

  init(_ units: [UInt16], _ range: Range<Int>) {
    self.range = range
    let trimmed = units.trimmed(range)
    guard let first = trimmed.first.map({ units[$0] }) else {
      (kind, content) = (.blank, trimmed)
      return
    }
    if first == 0x3E || first == 0x300B || first == 0x226B {
      (kind, content) = (.quote, trimmed)
    } else if trimmed.count >= 3, trimmed.allSatisfy({ Self.isRuleMark(units[$0]) }) {
      (kind, content) = (.rule, trimmed)
    } else {
      let body = units.trimmed(Self.bulletEnd(units, trimmed)..<trimmed.upperBound)
      let isHeading = Self.isHeading(units, trimmed, body)
      content = isHeading ? Self.withoutBrackets(units, body) : body
      kind = isHeading ? .heading : body.lowerBound > trimmed.lowerBound ? .item : .plain
    }
  }

  private static func isRuleMark(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x2D, 0x3D, 0x2A, 0x5F, 0x7E, 0x2E, 0x30FB, 0x30FC, 0x2026, 0x2500...0x257F,
      0x25A0...0x25FF, 0x2605, 0x2606, 0x266A, 0x20, 0x2550:
      true
    default: false
    }
  }

  /// Where the text behind a bullet or number begins; the line's start when there is none.
  private static func bulletEnd(_ units: [UInt16], _ line: Range<Int>) -> Int {
    let start = line.lowerBound
    let next = start + 1 < line.upperBound ? units[start + 1] : 0
    switch units[start] {
    case 0x30FB, 0x2022, 0x203B, 0x2192, 0x21D2, 0x2714, 0x2713, 0x25AA, 0x25B6, 0x25BA, 0x25B8,
      0x2605, 0x2606, 0x25C6, 0x25C7, 0x25BC, 0x25BD, 0x25CE, 0x25C9, 0x2611, 0x2610, 0x2B1C,
      0x25A0, 0x25B2, 0x2600...0x2604, 0x2607...0x27BF:
      return start + 1
    case 0xD83C...0xD83E: return min(start + 2, line.upperBound)
    case 0x25CF, 0x25CB, 0x25EF, 0x25A1, 0xD7, 0x25B3, 0x3007:
      return PlaceholderScanner.isHole(units, start..<start + 1) ? start : start + 1
    case 0x2D, 0x2A,
      0x2B where next == 0x20 || isKanji(next) || isKana(next):
      return start + 1
    case 0x2460...0x2473, 0x2474...0x249B, 0x2776...0x2793: return start + 1
    case 0x28: return numberEnd(units, start + 1..<line.upperBound, closers: [0x29]) ?? start
    default:
      return numberEnd(units, line, closers: [0x2E, 0x29, 0x3001]) ?? start
    }
  }

  /// Behind `1.`, `1)`, `(1)` or `一、`.
  private static func numberEnd(_ units: [UInt16], _ line: Range<Int>, closers: [UInt16]) -> Int? {
    var index = line.lowerBound
    while index < line.upperBound, isNumeral(units[index]) { index += 1 }
    guard index > line.lowerBound, index - line.lowerBound <= 2, index < line.upperBound,
      closers.contains(units[index])
    else { return nil }
    let isDecimal = index + 1 < line.upperBound && (0x30...0x39).contains(units[index + 1])
    return isDecimal && units[index] == 0x2E ? nil : index + 1
  }

  /// A digit, or 一 to 十.
  private static func isNumeral(_ unit: UInt16) -> Bool {
    (0x30...0x39).contains(unit) || kanjiNumerals.contains(unit)
  }

  private static let kanjiNumerals: UnitSet = "一二三四五六七八九十"

  private static func isHeading(_ units: [UInt16], _ line: Range<Int>, _ body: Range<Int>) -> Bool {
    guard let first = body.first, let last = body.last else { return false }
    switch units[first] {
    case 0x3010, 0x3014, 0x5B, 0x3C, 0xFF1C:  // 【 〔 [ <
      return units[last] == 0x3011 || units[last] == 0x3015 || units[last] == 0x5D
        || units[last] == 0x3E
    case 0x23: return true
    default: break
    }
    if units[last] == 0x3A { return body.count <= 25 }
    let mark = units[line.lowerBound]
    let isMarked = mark == 0x25A0 || mark == 0x25C6 || mark == 0x25BC || mark == 0x25C7
    return isMarked && body.count <= 20 && !body.contains { units[$0] == 0x3A || units[$0] == 0x20 }
      && !units.endsPolitely(body) && !units.hasDigit(body)
  }

  /// 【】 〔〕 [] <> : # and the like around a heading.
  private static let brackets: UnitSet = "【】〔〕[]<>:#"

  private static func withoutBrackets(_ units: [UInt16], _ body: Range<Int>) -> Range<Int> {
    var range = units.trimmed(body)
    while let first = range.first, Self.brackets.contains(units[first]) || units[first] == 0x20 {
      range = first + 1..<range.upperBound
    }
    while let last = range.last, Self.brackets.contains(units[last]) || units[last] == 0x20 {
      range = range.lowerBound..<last
    }
    return range
  }
}

extension [UInt16] {
  /// The range without blanks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, self[low] == 0x20 || self[low] == 0x0D { low += 1 }
    while low < high, self[high - 1] == 0x20 || self[high - 1] == 0x0D { high -= 1 }
    return low..<high
  }

  func hasDigit(_ range: Range<Int>) -> Bool {
    range.contains { (0x30...0x39).contains(self[$0]) }
  }

  /// Whether the range ends like a polite sentence: ます, です, た, ん, い, ね, よ and the like.
  func endsPolitely(_ range: Range<Int>) -> Bool {
    guard let last = range.last, range.count >= 2 else { return false }
    let before = self[last - 1]
    switch self[last] {
    case 0x3059: return before == 0x307E || before == 0x3067 || before == 0x308B  // ます です
    case 0x305F: return isHiragana(before)  // した った
    case 0x3093: return before == 0x305B || before == 0x3078  // せん へん
    case 0x3044: return before == 0x3055 || before == 0x306A || before == 0x3057  // さい ない しい
    case 0x306D, 0x3088, 0x308F: return isHiragana(before)  // ね よ わ
    case 0x305B: return before == 0x307E  // ませ
    case 0x304B: return before == 0x3059 || before == 0x3093 || before == 0x3046  // すか んか うか
    default: return false
    }
  }
}
