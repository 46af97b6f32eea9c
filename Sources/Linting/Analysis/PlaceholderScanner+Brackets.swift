internal import Text

extension PlaceholderScanner {
  /// 【日付】, [お名前], {{期限}}, ${name}, <% %>, %name% or ##name## at a place.
  func bracketed(at start: Int) -> Hole? {
    let units = view.units
    switch units[start] {
    case 0x5B: return named(start, closer: [0x5D])  // [ ]
    case 0x3010: return named(start, closer: [0x3011])  // 【 】
    case 0x3014: return named(start, closer: [0x3015])  // 〔 〕
    case 0x3C where start + 1 < units.count && units[start + 1] == 0x25:
      return any(start, opener: 2, closer: [0x25, 0x3E])  // <% %>
    case 0x3C: return named(start, closer: [0x3E])
    case 0x7B where start + 1 < units.count && units[start + 1] == 0x7B:
      return any(start, opener: 2, closer: [0x7D, 0x7D])  // {{ }}
    case 0x7B: return named(start, closer: [0x7D])
    case 0x24 where start + 1 < units.count && units[start + 1] == 0x7B:
      return any(start, opener: 2, closer: [0x7D])  // ${ }
    case 0x25 where start == 0 || !Self.isDigit(units[start - 1]):
      return any(start, opener: 1, closer: [0x25], maximum: 16, isWord: true)  // %name%
    case 0x23 where start + 1 < units.count && units[start + 1] == 0x23:
      return any(start, opener: 2, closer: [0x23, 0x23], maximum: 20, isWord: true)  // ##name##
    default: return nil
    }
  }

  /// A bracket is a hole when its content is a name of the glossary.
  private func named(_ start: Int, closer: [UInt16]) -> Hole? {
    guard let end = find(closer, from: start + 1, within: 20) else { return nil }
    let content = view.units.trimmed(start + 1..<end)
    guard let name = index.of(.placeholderName, startingIn: content).first,
      name.lowerBound == content.lowerBound, name.upperBound == content.upperBound,
      !isLabel(start, end + closer.count, isDate: isDateName(content))
    else { return nil }
    return Hole(range: start..<end + closer.count, isDate: isDateName(content))
  }

  /// 【締切】 in front of a line is its label, unless a particle or 様 makes it a part of the sentence.
  private func isLabel(_ start: Int, _ end: Int, isDate: Bool) -> Bool {
    var before = start
    while before > 0, view.units[before - 1] == 0x20 { before -= 1 }
    guard before == 0 || view.units[before - 1] == 0x0A else { return false }
    let next = end < view.count ? view.units[end] : 0x0A
    // 【】 makes a label; other brackets do where they have the line to themselves: 〔連絡先〕, ＜期限＞.
    if view.units[start] != 0x3010 {
      return next == 0x0A && (view.units[start] == 0x3014 || isDate && hasValue(below: end))
    }
    return !Self.particles.contains(next)
  }

  /// Whether the line behind one that ends at `end` has anything on it.
  private func hasValue(below end: Int) -> Bool {
    end + 1 < view.count && view.units[end + 1] != 0x0A
  }

  /// What follows a hole in a sentence: 様 さ に の を は が ま 中 も.
  private static let particles: UnitSet = "様さにのをはがま中も"

  private func any(
    _ start: Int, opener: Int, closer: [UInt16], maximum: Int = 40, isWord: Bool = false
  ) -> Hole? {
    guard let end = find(closer, from: start + opener, within: maximum) else { return nil }
    let content = view.units.trimmed(start + opener..<end)
    guard let first = content.first else { return nil }
    if isWord {
      guard content.allSatisfy({ Self.isWordUnit(view.units[$0]) }),
        !Self.isDigit(view.units[first])
      else { return nil }
    }
    // {{#section}} and the like are markup, not a hole.
    let signs: Set<UInt16> = [0x23, 0x2F, 0x5E, 0x3E, 0x21]
    if opener == 2, view.units[start] == 0x7B, signs.contains(view.units[first]) { return nil }
    return Hole(range: start..<end + closer.count, isDate: isDateName(content))
  }

  private func isDateName(_ content: Range<Int>) -> Bool {
    index.of(.placeholderDate, startingIn: content).contains {
      $0.upperBound <= content.upperBound
    }
  }

  private func find(_ closer: [UInt16], from start: Int, within maximum: Int) -> Int? {
    let units = view.units
    var position = start
    while position + closer.count <= units.count, position - start <= maximum {
      if units[position] == 0x0A { return nil }
      if units[position..<position + closer.count].elementsEqual(closer) {
        return position > start ? position : nil
      }
      position += 1
    }
    return nil
  }
}
