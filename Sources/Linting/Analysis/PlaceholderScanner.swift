internal import Text

/// Finds holes that were to be filled, in a view.
///
/// The marks ● ○ ◯ 〇 △ □ ■ × ＊ ＿ and X are holes only by their surroundings: before 日, 月, 円, 様 …,
/// or doubled. A ● before a text is a bullet, a 〇 between numerals a zero, a × between numbers a sign.
struct PlaceholderScanner {
  let view: MatchingView
  let index: PhraseIndex

  struct Hole {
    var range: Range<Int>
    var isDate: Bool
  }

  /// All holes, in order, none overlapping.
  func holes() -> [Hole] {
    let units = view.units
    var holes: [Hole] = []
    var position = 0
    while position < units.count {
      guard Self.beginnings.contains(units[position]),
        let hole = bracketed(at: position) ?? pattern(at: position) ?? marked(at: position)
      else {
        position += 1
        continue
      }
      holes.append(hole)
      position = max(hole.range.upperBound, position + 1)
    }
    return merged(holes)
  }

  /// What any hole can begin with: marks, brackets, blanks, and Y M D.
  private static let beginnings: UnitSet = "●○◯〇△▲□■×✕⭕*_Xx[【〔<{$%#( YMD"

  // MARK: Marks

  private static let marks: UnitSet = [
    0x25CF, 0x25CB, 0x25EF, 0x3007, 0x25B3, 0x25B2, 0x25A1, 0x25A0, 0xD7, 0x2715, 0x2A, 0x5F, 0x58,
    0x78, 0x2B55,
  ]
  /// What stands behind a mark that is a hole: 日月年時分円様社件名枚個回点曜週.
  private static let dateUnits: UnitSet = "日月年時分曜週"
  private static let otherUnits: UnitSet = "円様社件名枚個回点殿氏"

  /// Whether the mark in `range` is a hole, by what stands around it.
  static func isHole(_ units: [UInt16], _ range: Range<Int>) -> Bool {
    let mark = units[range.lowerBound]
    let next = range.upperBound < units.count ? units[range.upperBound] : 0
    let previous = range.lowerBound > 0 ? units[range.lowerBound - 1] : 0
    if mark == 0x3007, isNumeral(previous) || isNumeral(next) { return false }
    if isLatin(mark), isLatin(previous) || isLatin(next) { return false }
    if mark == 0xD7 || mark == 0x2A, isDigit(previous) || isDigit(next) { return false }
    if isKanaUnit(units, range.upperBound) { return true }
    if range.count >= 2 {
      return mark != 0x2A && mark != 0x78 || dateUnits.contains(next) || otherUnits.contains(next)
    }
    if mark == 0x78 { return false }
    if next == mark { return true }
    let beginsLine = range.lowerBound == 0 || previous == 0x0A || previous == 0x30FB
    if beginsLine || beginsLabel(units, range.upperBound), isTopic(units, range.upperBound) {
      return false
    }
    if mark == 0x58 || mark == 0x2A || mark == 0x5F { return dateUnits.contains(next) }
    // 営業日, and a weekday in brackets: ○日（○）
    return dateUnits.contains(next) || otherUnits.contains(next) || next == 0x55B6
      || previous == 0x28 && next == 0x29
  }

  /// Whether a label begins at `start`: 回答内容：.
  private static func beginsLabel(_ units: [UInt16], _ start: Int) -> Bool {
    for unit in units[start...].prefix(10) {
      if unit == 0x3A { return true }
      if !isKanji(unit), !isKana(unit) { return false }
    }
    return false
  }

  /// Whether a word begins at `start`, so that the mark before it is a bullet: ■件数, ●日時, ○名刺.
  private static func isTopic(_ units: [UInt16], _ start: Int) -> Bool {
    guard start + 1 < units.count, isKanji(units[start + 1]) else { return false }
    if units[start] == 0x5E74, units[start + 1] == 0x672B || units[start + 1] == 0x59CB {  // 年末 年始
      return true
    }
    if units[start] == 0x55B6 {  // 営業日
      return start + 2 >= units.count || units[start + 2] != 0x65E5
    }
    return !countEnds.contains(units[start + 1])
  }

  /// What follows a unit that counts: ●日間, ●日以内, ●時頃, ●名様.
  private static let countEnds: UnitSet = "間以中前後頃末様目限分"

  private func marked(at start: Int) -> Hole? {
    let units = view.units
    let mark = units[start]
    guard Self.marks.contains(mark) else { return nil }
    if start > 0, units[start - 1] == mark { return nil }
    var end = start + 1
    while end < units.count, units[end] == mark { end += 1 }
    guard end - start <= 6, Self.isHole(units, start..<end) else { return nil }
    let next = end < units.count ? units[end] : 0
    let isDate =
      Self.dateUnits.contains(next) || next == 0x55B6 || Self.isKanaUnit(units, end)
    return Hole(range: start..<end, isDate: isDate)
  }

  /// □□にち, ○がつ
  private static func isKanaUnit(_ units: [UInt16], _ place: Int) -> Bool {
    guard place + 1 < units.count else { return false }
    return units[place] == 0x306B && units[place + 1] == 0x3061
      || units[place] == 0x304C && units[place + 1] == 0x3064
        && (place + 2 == units.count || !isHiragana(units[place + 2])
          || monthEnds.contains(units[place + 2]))
  }

  /// に の ま は: what may follow がつ, so that ○がつつじ is no month.
  private static let monthEnds: UnitSet = "にのまは"

  // MARK: YYYY年M月D日

  /// Letters that stand for digits: YYYY年, MM月, M月D日, YYYY/MM/DD.
  private func pattern(at start: Int) -> Hole? {
    let units = view.units
    if let empty = emptyBracket(at: start) ?? slashedMarks(at: start) { return empty }
    if units[start] == 0x20 || units[start] == 0x5F, let blank = blankDate(at: start) {
      return blank
    }
    guard units[start] == 0x59 || units[start] == 0x4D || units[start] == 0x44 else { return nil }
    if start > 0, Self.isLatin(units[start - 1]) { return nil }
    var end = start + 1
    while end < units.count, units[end] == units[start] { end += 1 }
    guard end < units.count, end - start <= 4 else { return nil }
    let isUnit = Self.dateUnits.contains(units[end])
    let isSlash = units[end] == 0x2F && units[start] != 0x44 && end - start >= 2
    return isUnit || isSlash ? Hole(range: start..<end, isDate: true) : nil
  }

  /// （　）月（　）日: brackets left for the digits.
  private func emptyBracket(at start: Int) -> Hole? {
    let units = view.units
    guard units[start] == 0x28 else { return nil }
    var end = start + 1
    while end < units.count, units[end] == 0x20, end - start < 8 { end += 1 }
    guard end + 1 < units.count, units[end] == 0x29, Self.dateUnits.contains(units[end + 1])
    else { return nil }
    return Hole(range: start..<end + 1, isDate: true)
  }

  /// ◯/◯: marks in place of the month and the day.
  private func slashedMarks(at start: Int) -> Hole? {
    let units = view.units
    guard Self.marks.contains(units[start]), start + 2 < units.count, units[start + 1] == 0x2F
    else { return nil }
    var end = start + 2
    while end < units.count, Self.marks.contains(units[end]) { end += 1 }
    return end > start + 2 ? Hole(range: start..<end, isDate: true) : nil
  }

  /// 　月　日: blanks left for the digits.
  private func blankDate(at start: Int) -> Hole? {
    let units = view.units
    if start > 0, Self.isNumeral(units[start - 1]) || units[start - 1] == units[start] {
      return nil
    }
    func skip(_ position: Int) -> Int {
      var position = position
      while position < units.count, units[position] == 0x20 || units[position] == 0x5F {
        position += 1
      }
      return position
    }
    let month = skip(start)
    guard month < units.count, units[month] == 0x6708 || units[month] == 0x2F else { return nil }
    let day = skip(month + 1)
    guard day > month + 1, units[month] == 0x2F || day < units.count && units[day] == 0x65E5 else {
      return nil
    }
    return Hole(range: start..<(units[month] == 0x2F ? day : day + 1), isDate: true)
  }

  // MARK: Joining

  /// Joins the holes of one date: ●月●日（●）●時.
  private func merged(_ holes: [Hole]) -> [Hole] {
    var result: [Hole] = []
    for hole in holes {
      if let last = result.last, last.isDate || hole.isDate,
        hole.range.lowerBound - last.range.upperBound <= 3,
        (last.range.upperBound..<hole.range.lowerBound).allSatisfy({ isDateGlue(view.units[$0]) })
      {
        result[result.count - 1] = Hole(
          range: last.range.lowerBound..<hole.range.upperBound, isDate: true)
      } else {
        result.append(hole)
      }
    }
    return result.map { hole in
      guard hole.isDate else { return hole }
      var (low, high) = (hole.range.lowerBound, hole.range.upperBound)
      while high < view.count, isDateGlue(view.units[high]) || Self.isDigit(view.units[high]) {
        high += 1
      }
      while low > 0,
        Self.isDigit(view.units[low - 1]) || Self.dateUnits.contains(view.units[low - 1])
      {
        low -= 1
      }
      return Hole(range: low..<high, isDate: true)
    }
  }

  private func isDateGlue(_ unit: UInt16) -> Bool {
    Self.dateUnits.contains(unit) || unit == 0x28 || unit == 0x29 || unit == 0x2F
      || unit == 0x3A
  }

  static func isDigit(_ unit: UInt16) -> Bool { (0x30...0x39).contains(unit) }

  private static func isNumeral(_ unit: UInt16) -> Bool {
    isDigit(unit) || kanjiNumerals.contains(unit)
  }

  private static let kanjiNumerals: UnitSet = "一二三四五六七八九十"

  private static func isLatin(_ unit: UInt16) -> Bool {
    (0x41...0x5A).contains(unit) || (0x61...0x7A).contains(unit)
  }

  static func isWordUnit(_ unit: UInt16) -> Bool {
    isLatin(unit) || isDigit(unit) || unit == 0x5F || isKanji(unit) || isKana(unit)
  }
}
