extension Rule {
  /// Every rule, in the order of the documentation.
  package static let all: [Rule] = elements + dates + leftovers + notation

  /// By when, what, and what happens then.
  static let elements: [Rule] = []
  static let dates: [Rule] = []
  static let leftovers: [Rule] = []
  static let notation: [Rule] = []
}
