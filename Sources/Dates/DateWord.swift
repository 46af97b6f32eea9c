/// The glossary's lists that the reader knows; their raw values are their classes in the phrase book.
enum DateWord: Int, CaseIterable {
  case minus2, minus1, zero, plus1, plus2, plus3, days, businessDays, weeks, months, years,
    fiscalYears, sameDay, ends, starts, leads, mornings, noons, afternoons, nights, noon, until,
    during, whole, within, strict, asOf, deadline, planned, labels, about, around, vague,
    asSoonAs, spans, traps, notSuffix, lengthSuffix, frequency, measures, recurring, hours,
    closing, describing, from, ago, pastClause, elapsed, silence, negations, waits, anchorNow,
    anchorDelivery, anchorLinks, countdown

  /// The list's name in the glossary.
  var list: String { Self.lists[rawValue] }

  /// In the order of the cases.
  private static let lists: [String] = [
    "date-minus-2", "date-minus-1", "date-zero", "date-plus-1", "date-plus-2", "date-plus-3",
    "date-days", "date-business-days", "date-weeks", "date-months", "date-years",
    "date-fiscal-years", "date-same-day", "date-ends", "date-starts", "date-leads",
    "date-mornings", "date-noons", "date-afternoons", "date-nights", "date-noon", "date-until",
    "date-during", "date-whole", "date-within", "date-strict", "date-as-of", "date-deadline",
    "date-planned", "date-labels", "date-about", "date-around", "date-vague", "date-as-soon-as",
    "date-spans", "date-traps", "date-not-suffix", "date-length-suffix", "date-frequency",
    "date-measures", "date-recurring", "date-hours", "date-closing", "date-describing", "date-from",
    "date-ago",
    "date-past-clause", "date-elapsed", "date-silence", "date-negations", "date-waits",
    "date-anchor-now", "date-anchor-delivery", "date-anchor-links", "date-countdown",
  ]

  /// Words that say how far from now: 昨日 is −1, あさって is 2.
  static let offsets: [(word: DateWord, count: Int)] = [
    (.minus2, -2), (.minus1, -1), (.zero, 0), (.plus1, 1), (.plus2, 2), (.plus3, 3),
  ]

  static let parts: [(word: DateWord, part: DayPart)] = [
    (.mornings, .morning), (.noons, .noon), (.afternoons, .afternoon), (.nights, .night),
  ]
}

/// A set of words.
struct DateWords: OptionSet {
  /// A bit for each word.
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  init(_ words: DateWord...) {
    rawValue = words.reduce(0) { $0 | 1 << UInt64($1.rawValue) }
  }

  /// Those a phrase can begin with.
  static let heads = DateWords(
    .leads, .minus2, .minus1, .zero, .plus1, .plus2, .plus3, .sameDay, .noon, .mornings, .noons,
    .afternoons, .nights)

  /// Those an expression can begin with.
  static let beginnings = heads.union(DateWords(.recurring, .traps, .vague, .asSoonAs))
}
