extension Rule {
  /// Every rule, in the order of the documentation.
  package static let all: [Rule] = elements + dates + leftovers + notation

  /// By when, what, and what happens then.
  static let elements: [Rule] = [
    missingDeadline,
    vagueDeadline,
    missingRequest,
    vagueRequest,
    missingConsequence,
    weakConsequence,
    wrongOutcome,
    danglingReference,
    conflictingDeadlines,
  ]

  /// Days and times that don't hold.
  static let dates: [Rule] = [
    impossibleDate,
    weekdayMismatch,
    pastDeadline,
    reversedRange,
    shortNotice,
    closedDayDeadline,
    relativeDeadline,
    beyondAutoClose,
  ]

  /// What a template, a copy or a tool left behind.
  static let leftovers: [Rule] = [
    unfilledPlaceholder,
    templateMarkup,
    markdownMarkup,
    lintDirective,
    wrongAddressee,
    doubledHonorific,
  ]

  /// How it is written.
  static let notation: [Rule] = [
    halfWidthKana,
    fullWidthAlphanumeric,
    decomposedKana,
    controlCharacter,
  ]
}
