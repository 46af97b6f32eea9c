package import Dates

/// How a date follows from another field: `{ from: 期限, plus: 3日 }`.
package struct Derivation: Sendable, Hashable {
  package let from: FieldName
  /// Nil when the date is the same.
  package let length: DateExpression.Length?
  package let isBackwards: Bool

  /// Whether it counts in days, so that the other date's time of day does not matter.
  var keepsDays: Bool { length?.unit != .hours && length?.unit != .minutes }

  /// The date that many days, business days … away; nil when there is none.
  func due(from due: Due, calendar: BusinessCalendar) -> Due? {
    guard let length else { return due }
    let amount = isBackwards ? -length.amount : length.amount
    switch length.unit {
    case .days: return due.adding(days: amount)
    case .weeks: return due.adding(days: amount * 7)
    case .hours: return minutes(amount * 60, from: due)
    case .minutes: return minutes(amount, from: due)
    case .months: return moved(due, to: due.day.adding(months: amount))
    case .years: return moved(due, to: due.day.adding(months: amount * 12))
    case .businessDays:
      let day = businessDay(from: due.day, calendar: calendar)
      return day.map { moved(due, to: $0) }
    }
  }

  private func businessDay(from day: Day, calendar: BusinessCalendar) -> Day? {
    guard let length else { return day }
    guard isBackwards else { return calendar.businessDay(after: day, count: length.amount) }
    var current = day
    for _ in 0..<min(length.amount, 10_000) {
      guard let previous = calendar.previousBusinessDay(before: current) else { return nil }
      current = previous
    }
    return current
  }

  private func moved(_ due: Due, to day: Day) -> Due {
    due.adding(days: day.number - due.day.number)
  }

  /// Whole days keep a day a day: 72時間 after the 27th is the 30th.
  private func minutes(_ minutes: Int, from due: Due) -> Due {
    switch due {
    case .day where minutes % 1440 == 0: due.adding(days: minutes / 1440)
    case .day, .moment: .moment(due.end.adding(minutes: minutes))
    }
  }
}
