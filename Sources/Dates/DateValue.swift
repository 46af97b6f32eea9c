/// A date read from a single value.
package struct DateValue: Sendable, Hashable {
  package let due: Due
  package let kind: DateExpression.Kind
  /// Whether it has already passed; an error for a deadline, none for a date.
  package let isPast: Bool

  package init(due: Due, kind: DateExpression.Kind, isPast: Bool) {
    self.due = due
    self.kind = kind
    self.isPast = isPast
  }

  /// The value of an expression that is all of a text.
  init(_ expression: DateExpression, now: Moment) throws(DateValueError) {
    guard let due = expression.due else {
      throw DateValueError(problem: Self.problem(expression), range: expression.range)
    }
    for problem in expression.problems {
      switch problem {
      case .weekdayMismatch(let written, let actual, let nearest):
        throw DateValueError(
          problem: .weekdayMismatch(
            written: written, actual: actual, day: due.day, nearest: nearest),
          range: expression.weekdayRange ?? expression.range)
      case .reversedRange:
        throw DateValueError(problem: .reversedRange, range: expression.range)
      case .impossible:
        throw DateValueError(problem: .impossible, range: expression.range)
      case .past: break
      }
    }
    self.init(due: due, kind: expression.kind, isPast: due.end <= now)
  }

  private static func problem(_ expression: DateExpression) -> DateValueError.Problem {
    if expression.problems.contains(.impossible) { return .impossible }
    if case .elsewhere = expression.anchor { return .anchoredElsewhere }
    return expression.kind == .vague ? .vague : .unreadable
  }
}
