/// When something is due: by the end of a day, or at a minute.
package enum Due: Sendable, Hashable, Comparable {
  case day(Day)
  case moment(Moment)

  /// `2026-11-27` or `2026-11-27T18:00`.
  package var iso: String {
    switch self {
    case .day(let day): day.iso
    case .moment(let moment): moment.iso
    }
  }

  /// The moment the time is up: a day ends when the next one begins.
  package var end: Moment {
    switch self {
    case .day(let day): Moment(day: day.adding(days: 1), minute: 0)
    case .moment(let moment): moment
    }
  }

  /// The day people will name: 24時 belongs to the day it ends.
  package var day: Day { end.adding(minutes: -1).day }

  package static func < (a: Due, b: Due) -> Bool {
    a.end != b.end ? a.end < b.end : a.rank < b.rank
  }

  private var rank: Int { if case .day = self { 0 } else { 1 } }
}
