/// A calendar day: proleptic Gregorian, without a time zone.
package struct Day: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01.
  package let number: Int

  package init(number: Int) { self.number = number }

  /// The day, or nil when there is none: 11月31日, 2027年2月29日, 13月.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, abs(year) <= 999_999,
      day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    self.init(civil: year, month, day)
  }

  /// 1970-01-01 is 0; years begin in March, so that the leap day comes last.
  private init(civil year: Int, _ month: Int, _ day: Int) {
    let shifted = month > 2 ? year : year - 1
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  private var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  package var year: Int { civil.year }
  /// From 1 to 12.
  package var month: Int { civil.month }
  /// The day of the month, from 1.
  package var day: Int { civil.day }

  /// Monday is 1, Sunday 7.
  package var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

  package func adding(days: Int) -> Day { Day(number: number + days) }

  /// The same day of another month, or that month's last day: 1月31日 + 1 → 2月28日.
  package func adding(months: Int) -> Day {
    let (year, month, day) = civil
    let index = year * 12 + month - 1 + months
    let newYear = (index >= 0 ? index : index - 11) / 12
    let newMonth = index - newYear * 12 + 1
    return Day(civil: newYear, newMonth, min(day, Day.length(ofMonth: newMonth, year: newYear)))
  }

  /// The last day of its month.
  package var endOfMonth: Day {
    let (year, month, day) = civil
    return adding(days: Day.length(ofMonth: month, year: year) - day)
  }

  /// The Monday of its week.
  package var startOfWeek: Day { adding(days: 1 - weekday) }

  /// How many days a month has.
  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// `2026-11-27`.
  package var iso: String {
    let (year, month, day) = civil
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  package static func < (a: Day, b: Day) -> Bool { a.number < b.number }
}

/// A number with at least `width` digits.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number.magnitude)
  let zeros = String(repeating: "0", count: max(0, width - digits.utf8.count))
  return (number < 0 ? "-" : "") + zeros + digits
}
