/// Japan's public holidays by rule, from 1948-07-20 to 2050 (国民の祝日に関する法律 and its changes).
package enum Holidays {
  /// The years the rules hold for.
  package static let years = 1948...2050

  /// The Japanese name of a day's holiday: 勤労感謝の日 for 2026-11-23; nil when it is none.
  package static func name(of day: Day) -> String? {
    guard years.contains(day.year) else { return nil }
    return HolidayRule.name(of: day) ?? substituteName(of: day) ?? bridgeName(of: day)
  }

  /// 振替休日: since April 1973 the Monday after a holiday on Sunday, since 2007 the first day after
  /// it that is no holiday itself.
  private static func substituteName(of day: Day) -> String? {
    guard day.year >= 1974 || day.year == 1973 && (day.month, day.day) > (4, 11) else { return nil }
    var previous = day.adding(days: -1)
    if day.year >= 2007 {
      while previous.weekday != 7, HolidayRule.name(of: previous) != nil {
        previous = previous.adding(days: -1)
      }
    }
    return previous.weekday == 7 && HolidayRule.name(of: previous) != nil ? "振替休日" : nil
  }

  /// 国民の休日: since 1986 a day between two holidays; until 2006 no Sunday.
  private static func bridgeName(of day: Day) -> String? {
    guard day.year >= 1986, day.year >= 2007 || day.weekday != 7,
      HolidayRule.name(of: day.adding(days: -1)) != nil,
      HolidayRule.name(of: day.adding(days: 1)) != nil
    else { return nil }
    return "国民の休日"
  }
}
