/// Why an ICU date pattern would not write what was meant.
package struct DatePatternError: Error, Sendable, Hashable {
  package enum Problem: String, Sendable, CaseIterable {
    /// No field at all.
    case empty
    /// `YYYY`: the year of the week, wrong around New Year; `yyyy` was meant.
    case weekYear
    /// `D`: the day of the year; `d` was meant.
    case dayOfYear
    /// `h` or `K` without `a`: 6時 for 18時; `H` was meant.
    case halfDayHour
    /// `mm` beside a day and without an hour: minutes; `MM` was meant.
    case minuteAsMonth
    /// A letter that stands for nothing a date has.
    case unknownLetter
    /// A quote that is not closed.
    case unclosedQuote
  }

  package let problem: Problem
  /// UTF-16 offset in the pattern.
  package let offset: Int

  package init(problem: Problem, offset: Int) {
    self.problem = problem
    self.offset = offset
  }
}
