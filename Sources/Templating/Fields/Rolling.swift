internal import Dates

/// Where a day goes that falls on a closed one.
package enum Roll: Sendable, Hashable {
  /// 営業日: to the next business day.
  case next
  /// 前営業日: to the last one before.
  case previous

  package init?(name: String) {
    switch FieldName.key(name) {
    case "営業日", "翌営業日", "next": self = .next
    case "前営業日", "previous": self = .previous
    default: return nil
    }
  }

  package static let allNames = ["営業日", "前営業日"]
}

/// Moves days to business days.
struct Rolling {
  let calendar: BusinessCalendar

  init(_ calendar: BusinessCalendar) { self.calendar = calendar }

  /// The same clock on the business day that `roll` asks for.
  func roll(_ due: Due, _ roll: Roll?) -> Due {
    guard let roll, !calendar.isBusinessDay(due.day) else { return due }
    let day =
      switch roll {
      case .next: calendar.nextBusinessDay(after: due.day)
      case .previous: calendar.previousBusinessDay(before: due.day)
      }
    guard let day else { return due }
    return due.adding(days: day.number - due.day.number)
  }
}

extension Due {
  /// The same clock, days later.
  func adding(days: Int) -> Due {
    switch self {
    case .day(let day): .day(day.adding(days: days))
    case .moment(let moment): .moment(moment.adding(minutes: days * 1440))
    }
  }
}
