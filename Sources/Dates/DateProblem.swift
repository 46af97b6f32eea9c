/// What is wrong with a date as written.
package enum DateProblem: Sendable, Hashable {
  /// There is no such day or clock: 11月31日, 13月5日, 18時75分.
  case impossible
  /// The weekday written (Monday is 1) is not the day's; `nearest` is the nearest day that has it.
  case weekdayMismatch(written: Int, actual: Int, nearest: Day)
  /// The end lies before the start: 11/27〜11/25.
  case reversedRange
  /// A limit that has already passed.
  case past
}
