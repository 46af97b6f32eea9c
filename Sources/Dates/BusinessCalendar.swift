/// Which days work is done on: no Saturday, Sunday, public holiday or closing day of the seller.
package struct BusinessCalendar: Sendable, Hashable {
  /// Why a day is closed.
  package enum Closure: Sendable, Hashable {
    case weekday(Int)
    /// A public holiday, by its Japanese name.
    case holiday(String)
    /// A closing day of the seller.
    case closingDay
  }

  /// Monday is 1, Sunday 7.
  package var closedWeekdays: Set<Int>
  package var usesHolidays: Bool
  package private(set) var closingDays: Set<Day>

  package init(
    closedWeekdays: Set<Int> = [6, 7], usesHolidays: Bool = true, closingDays: Set<Day> = []
  ) {
    self.closedWeekdays = closedWeekdays
    self.usesHolidays = usesHolidays
    self.closingDays = closingDays
  }

  /// Adds closing days, both ends included.
  package mutating func close(_ days: ClosedRange<Day>) {
    guard days.upperBound.number - days.lowerBound.number < 10_000 else { return }
    for number in days.lowerBound.number...days.upperBound.number {
      closingDays.insert(Day(number: number))
    }
  }

  /// Why a day is closed: the seller's own closing first, then the holiday, then the weekday.
  package func closure(of day: Day) -> Closure? {
    if closingDays.contains(day) { return .closingDay }
    if usesHolidays, let name = Holidays.name(of: day) { return .holiday(name) }
    return closedWeekdays.contains(day.weekday) ? .weekday(day.weekday) : nil
  }

  package func isBusinessDay(_ day: Day) -> Bool { closure(of: day) == nil }

  /// The nth business day after a day, which itself never counts; the day itself for 0. Nil when
  /// there is none within fifty years.
  package func businessDay(after day: Day, count: Int) -> Day? {
    var current = day
    var left = count
    while left > 0 {
      guard let next = nextBusinessDay(after: current), next.number - day.number < 18_300 else {
        return nil
      }
      current = next
      left -= 1
    }
    return current
  }

  /// The first business day after a day.
  package func nextBusinessDay(after day: Day) -> Day? { search(from: day, step: 1) }

  /// The last business day before a day.
  package func previousBusinessDay(before day: Day) -> Day? { search(from: day, step: -1) }

  /// How many business days there are after `start` up to `end`.
  package func businessDays(from start: Day, to end: Day) -> Int {
    guard start < end, end.number - start.number < 100_000 else { return 0 }
    return (start.number + 1...end.number).count { isBusinessDay(Day(number: $0)) }
  }

  private func search(from day: Day, step: Int) -> Day? {
    var current = day
    for _ in 0..<3660 {
      current = current.adding(days: step)
      if isBusinessDay(current) { return current }
    }
    return nil
  }
}
