import Text

/// Reads date phrases at places of a view, by the longest that can be read.
///
/// Every look ahead is bounded, so that reading a text takes linear time whatever is in it.
struct DateParser {
  let marks: DateMarks
  let units: [UInt16]

  init(marks: DateMarks) {
    self.marks = marks
    units = marks.units
  }

  func unit(_ place: Int) -> UInt16 {
    place >= 0 && place < units.count ? units[place] : 0
  }

  func skipBlanks(_ place: Int) -> Int {
    var index = place
    while index < place + 3, unit(index) == Sign.space { index += 1 }
    return index
  }

  func hasPrefix(_ text: [UInt16], at place: Int) -> Bool {
    guard place + text.count <= units.count else { return false }
    for (offset, character) in text.enumerated() where units[place + offset] != character {
      return false
    }
    return true
  }

  func number(_ place: Int) -> DateNumber? { DateNumber(units, at: place) }

  /// The place behind a unit word, which one blank may precede: `月` or `がつ`.
  func end(of unitWord: UnitWord, at place: Int) -> Int? {
    let start = unit(place) == Sign.space ? place + 1 : place
    for spelling in unitWord.spellings where hasPrefix(spelling, at: start) {
      return start + spelling.count
    }
    return nil
  }

  /// The whole phrase at a place: 来週の金曜日（27日）の夜8時.
  func phrase(at place: Int, isNested: Bool = false) -> DateFields? {
    guard var fields = head(at: place) else { return nil }
    for _ in 0..<6 {
      guard let longer = attached(to: fields, isNested: isNested) else { break }
      fields = longer
    }
    return fields
  }

  /// The first part of a phrase: what one number or one word says.
  func head(at place: Int) -> DateFields? {
    let first = unit(place)
    if DateNumber.canBegin(first) { return numberHead(at: place) }
    if let word = wordHead(at: place) { return word }
    switch first {
    case Sign.inside: return betweenHead(at: place)
    case Sign.half: return halfHead(at: place)
    case Sign.next: return nextClockHead(at: place)
    default: break
    }
    if let weekday = weekdayHead(at: place) { return weekday }
    return Era.canBegin(first) ? eraHead(at: place) : nil
  }

  /// Whether a head can begin with a unit, words apart.
  static func canBegin(_ unit: UInt16) -> Bool {
    DateNumber.canBegin(unit) || unit == Sign.inside || unit == Sign.half || unit == Sign.next
      || Sign.weekday(unit) != nil || Era.canBegin(unit)
  }
}

/// A unit behind a number, with its spellings in a view.
enum UnitWord {
  case year, month, day, hour, minute

  var spellings: [[UInt16]] {
    switch self {
    case .year: Self.years
    case .month: Self.months
    case .day: Self.days
    case .hour: Self.hours
    case .minute: Self.minutes
    }
  }

  private static let years = ["年", "ねん"].map { Array($0.utf16) }
  private static let months = ["月", "がつ"].map { Array($0.utf16) }
  private static let days = ["日", "にち"].map { Array($0.utf16) }
  private static let hours = ["時", "じ"].map { Array($0.utf16) }
  private static let minutes = ["分", "ふん", "ぷん"].map { Array($0.utf16) }
}
