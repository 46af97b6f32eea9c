/// Checks ICU date patterns for what silently prints wrong dates.
package enum DatePattern {
  package enum Problem: Error, Sendable, Hashable {
    /// `YYYY` is the year of the week: the last days of December print the next year.
    case weekYear
    /// `D` is the day of the year: November 27 is 331.
    case dayOfYear
    /// `h` counts to 12; without `a` 18時 prints 6時.
    case halfDayClock
    /// `mm` between days is minutes, or `MM` behind hours is months.
    case minutesAsMonth, monthAsMinutes
    /// A letter that is none of a pattern's, or that no message needs.
    case unknownLetter(String)
    /// A quote without its end.
    case openQuote
    /// Nothing of a date in it.
    case noField
  }

  /// The first problem of a pattern, if it has one.
  package static func problem(in pattern: String) -> Problem? {
    guard let letters = letters(of: pattern) else { return .openQuote }
    if let letter = letters.first(where: { !known.contains($0) }) {
      switch letter {
      case "Y": return .weekYear
      case "D": return .dayOfYear
      default: return .unknownLetter(String(letter))
      }
    }
    if letters.isEmpty { return .noField }
    if letters.contains("h") || letters.contains("K"), !letters.contains("a") {
      return .halfDayClock
    }
    if let minute = letters.firstIndex(of: "m"),
      !letters[..<minute].contains(where: { hours.contains($0) })
    {
      return .minutesAsMonth
    }
    if hasColonBeforeMonth(pattern) { return .monthAsMinutes }
    return nil
  }

  /// `HH:MM`
  private static func hasColonBeforeMonth(_ pattern: String) -> Bool {
    let units = Array(pattern.utf16)
    return units.indices.dropFirst().contains {
      units[$0] == 0x4D && (units[$0 - 1] == 0x3A || units[$0 - 1] == 0xFF1A)
    }
  }

  private static let known: Set<Unicode.Scalar> = [
    "G", "y", "M", "L", "d", "E", "c", "a", "B", "H", "h", "k", "K", "m", "s",
  ]
  private static let hours: Set<Unicode.Scalar> = ["H", "h", "k", "K"]

  /// The runs of letters outside quotes, one letter each, or nil when a quote stays open.
  private static func letters(of pattern: String) -> [Unicode.Scalar]? {
    var letters: [Unicode.Scalar] = []
    var isQuoted = false
    var previous: Unicode.Scalar?
    for scalar in pattern.unicodeScalars {
      if scalar == "'" {
        isQuoted.toggle()
      } else if !isQuoted, isLetter(scalar), scalar != previous {
        letters.append(scalar)
      }
      previous = scalar
    }
    return isQuoted ? nil : letters
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }
}
