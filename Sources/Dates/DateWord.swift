/// The glossary's lists that the reader knows, in the order of their classes in the phrase book.
enum DateWord: String, CaseIterable {
  case minus2 = "date-minus-2"
  case minus1 = "date-minus-1"
  case zero = "date-zero"
  case plus1 = "date-plus-1"
  case plus2 = "date-plus-2"
  case plus3 = "date-plus-3"
  case days = "date-days"
  case businessDays = "date-business-days"
  case weeks = "date-weeks"
  case months = "date-months"
  case years = "date-years"
  case fiscalYears = "date-fiscal-years"
  case sameDay = "date-same-day"
  case ends = "date-ends"
  case starts = "date-starts"
  case leads = "date-leads"
  case mornings = "date-mornings"
  case noons = "date-noons"
  case afternoons = "date-afternoons"
  case nights = "date-nights"
  case noon = "date-noon"
  case until = "date-until"
  case during = "date-during"
  case whole = "date-whole"
  case within = "date-within"
  case strict = "date-strict"
  case asOf = "date-as-of"
  case deadline = "date-deadline"
  case planned = "date-planned"
  case labels = "date-labels"
  case about = "date-about"
  case around = "date-around"
  case vague = "date-vague"
  case asSoonAs = "date-as-soon-as"
  case spans = "date-spans"
  case traps = "date-traps"
  case notSuffix = "date-not-suffix"
  case lengthSuffix = "date-length-suffix"
  case frequency = "date-frequency"
  case measures = "date-measures"
  case recurring = "date-recurring"
  case hours = "date-hours"
  case closing = "date-closing"
  case from = "date-from"
  case ago = "date-ago"
  case pastClause = "date-past-clause"
  case elapsed = "date-elapsed"
  case silence = "date-silence"
  case anchorNow = "date-anchor-now"
  case anchorDelivery = "date-anchor-delivery"
  case anchorLinks = "date-anchor-links"

  /// Its class in the phrase book.
  var phraseClass: Int { Self.classes[self] ?? -1 }

  private static let classes = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

  /// Words that say how far from now: 昨日 is −1, あさって is 2.
  static let offsets: [(word: DateWord, count: Int)] = [
    (.minus2, -2), (.minus1, -1), (.zero, 0), (.plus1, 1), (.plus2, 2), (.plus3, 3),
  ]

  static let parts: [(word: DateWord, part: DayPart)] = [
    (.mornings, .morning), (.noons, .noon), (.afternoons, .afternoon), (.nights, .night),
  ]
}
