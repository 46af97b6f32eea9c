/// A minute of a day, in the zone everything is reckoned in.
package struct Moment: Sendable, Hashable, Comparable {
  package let day: Day
  /// Minutes since the day began, from 0 to 1439.
  package let minute: Int

  /// - Parameter minute: may lie outside the day: minute 1440 is 24時, the next day's beginning.
  package init(day: Day, minute: Int) {
    let days = (minute >= 0 ? minute : minute - 1439) / 1440
    self.day = day.adding(days: days)
    self.minute = minute - days * 1440
  }

  package var hour: Int { minute / 60 }
  package var minuteOfHour: Int { minute % 60 }

  package func adding(minutes: Int) -> Moment { Moment(day: day, minute: minute + minutes) }

  /// Minutes from here to another moment.
  package func minutes(to other: Moment) -> Int {
    (other.day.number - day.number) * 1440 + other.minute - minute
  }

  /// `2026-11-27T18:00`.
  package var iso: String {
    "\(day.iso)T\(padded(hour, 2)):\(padded(minuteOfHour, 2))"
  }

  package static func < (a: Moment, b: Moment) -> Bool {
    a.day != b.day ? a.day < b.day : a.minute < b.minute
  }
}
