/// Looks through an ICU date pattern for letters that would not write what was meant.
struct DatePattern {
  /// Fields a date or a time of day has; G is the era.
  private static let letters: Set<UInt16> = Set("GyMLdEecHkhKmsaBb".utf16)

  private let units: [UInt16]
  /// The first offset of each letter outside quotes.
  private var offsets: [UInt16: Int] = [:]

  init(_ pattern: String) throws(DatePatternError) {
    units = Array(pattern.utf16)
    var quote: Int?
    for (offset, unit) in units.enumerated() {
      if unit == 0x27 {
        quote = quote == nil ? offset : nil
      } else if quote == nil, Sign.isLetter(unit), offsets[unit] == nil {
        offsets[unit] = offset
      }
    }
    if let quote { throw DatePatternError(problem: .unclosedQuote, offset: quote) }
    try check()
  }

  /// Whether years are counted by era.
  var usesEra: Bool { has("G") }

  private func check() throws(DatePatternError) {
    guard !offsets.isEmpty else { throw DatePatternError(problem: .empty, offset: 0) }
    try refuse("Y", .weekYear)
    try refuse("D", .dayOfYear)
    if !has("a"), !has("B"), !has("b") {
      try refuse("h", .halfDayHour)
      try refuse("K", .halfDayHour)
    }
    if !has("H"), !has("h"), !has("k"), !has("K"), has("d") || has("y") {
      try refuse("m", .minuteAsMonth)
    }
    let unknown = offsets.filter { !Self.letters.contains($0.key) }.values.min()
    if let unknown { throw DatePatternError(problem: .unknownLetter, offset: unknown) }
  }

  private func has(_ letter: Unicode.Scalar) -> Bool { offset(of: letter) != nil }

  private func offset(of letter: Unicode.Scalar) -> Int? { offsets[UInt16(letter.value)] }

  private func refuse(_ letter: Unicode.Scalar, _ problem: DatePatternError.Problem)
    throws(DatePatternError)
  {
    if let offset = offset(of: letter) { throw DatePatternError(problem: problem, offset: offset) }
  }
}
