package import Text

/// Why a value is no date.
package struct DateValueError: Error, Sendable, Hashable {
  package enum Problem: Sendable, Hashable {
    /// Blank.
    case empty
    /// No date, or more than a date; the range is what could not be read.
    case unreadable
    /// 11月31日.
    case impossible
    /// 11月27日（木）; weekdays count from Monday, 1.
    case weekdayMismatch(written: Int, actual: Int, day: Day, nearest: Day)
    /// お早めに: a time, but none that a calendar knows.
    case vague
    /// ご購入から3日以内: counts from something that is not known here.
    case anchoredElsewhere
    /// 11/27〜11/25.
    case reversedRange
  }

  package let problem: Problem
  /// UTF-16 offsets in the value.
  package let range: TextRange

  package init(problem: Problem, range: TextRange) {
    self.problem = problem
    self.range = range
  }
}
