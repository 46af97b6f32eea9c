/// Says what the fields of a date phrase mean from now.
struct DateResolver {
  struct Meaning {
    var due: Due?
    /// The date as written, whose weekday is another.
    var mismatch: DateProblem?
    var isImpossible = false
  }

  let context: DateContext
  private let today: Day
  /// Business days from today on, found so far.
  private var businessDays: [Day] = []

  /// The most business days ahead that are counted.
  static let maximumBusinessDays = 2000

  init(context: DateContext) {
    self.context = context
    today = context.now.day
  }

  /// - Parameters:
  ///   - floor: the beginning of a range that the date ends.
  ///   - sameDay: the day 同日 stands for.
  ///   - isPast: whether the clause tells what has happened: then 25日 is the last one.
  mutating func meaning(
    of fields: DateFields, from floor: Day? = nil, sameDay: Day? = nil, isPast: Bool = false
  ) -> Meaning {
    guard !fields.isVague else { return Meaning() }
    guard !fields.isImpossible else { return Meaning(isImpossible: true) }
    if let length = fields.length {
      guard fields.relation != .before else { return Meaning() }
      let due = self.due(length, from: context.now)
      guard let clock = fields.clock, let due else { return Meaning(due: due) }
      return Meaning(due: .moment(Moment(day: due.day, minute: clock)))
    }
    if fields.isClockOnly { return clockOnly(fields, floor) }
    var meaning = Meaning()
    guard let day = day(of: fields, floor, sameDay, isPast, &meaning) else { return meaning }
    meaning.due = fields.clock.map { .moment(Moment(day: day, minute: $0)) } ?? .day(day)
    if let written = fields.weekday, day.weekday != written {
      meaning.mismatch = .weekdayMismatch(
        written: written, actual: day.weekday, nearest: nearest(to: day, weekday: written))
    }
    return meaning
  }

  /// A length counted from a moment; the first day does not count.
  mutating func due(_ length: DateExpression.Length, from start: Moment) -> Due? {
    let amount = length.amount
    guard amount < 100_000 else { return nil }
    switch length.unit {
    case .minutes: return .moment(start.adding(minutes: amount))
    case .hours: return .moment(start.adding(minutes: amount * 60))
    case .days: return .day(start.day.adding(days: amount))
    case .weeks: return .day(start.day.adding(days: amount * 7))
    case .months: return .day(start.day.adding(months: amount))
    case .years: return .day(start.day.adding(months: amount * 12))
    case .businessDays: return businessDay(amount, after: start.day).map { .day($0) }
    }
  }

  private mutating func businessDay(_ count: Int, after start: Day) -> Day? {
    guard count <= Self.maximumBusinessDays else { return nil }
    guard start == today else {
      return count <= 100 ? context.calendar.businessDay(after: start, count: count) : nil
    }
    while businessDays.count < count {
      guard let next = context.calendar.nextBusinessDay(after: businessDays.last ?? today) else {
        return nil
      }
      businessDays.append(next)
    }
    return count > 0 ? businessDays[count - 1] : today
  }

  private func clockOnly(_ fields: DateFields, _ floor: Day?) -> Meaning {
    guard let clock = fields.clock else { return Meaning(due: .day(floor ?? today)) }
    let moment = Moment(day: floor ?? today, minute: clock)
    let isOver = floor == nil && moment <= context.now
    return Meaning(due: .moment(isOver ? moment.adding(minutes: 1440) : moment))
  }

  private mutating func day(
    of fields: DateFields, _ floor: Day?, _ sameDay: Day?, _ isPast: Bool,
    _ meaning: inout Meaning
  ) -> Day? {
    if fields.isSameDay { return sameDay }
    if let offset = fields.offset { return day(of: fields, offset, &meaning) }
    if let year = fields.year { return possible(yearly(fields, year), &meaning) }
    if let month = fields.month {
      return possible(monthly(fields, month, floor), &meaning)
    }
    if let day = fields.day { return possible(daily(fields, day, floor, isPast), &meaning) }
    if let weekday = fields.weekday {
      let start = floor ?? today
      let ahead = (weekday - start.weekday + 7) % 7
      return start.adding(days: isPast ? ahead - 7 : ahead == 0 ? 7 : ahead)
    }
    return nil
  }

  private func possible(_ day: Day?, _ meaning: inout Meaning) -> Day? {
    meaning.isImpossible = day == nil
    return day
  }

  private func yearly(_ fields: DateFields, _ year: Int) -> Day? {
    guard let month = fields.month else {
      return Day(
        year: year, month: fields.edge == .start ? 1 : 12, day: fields.edge == .start ? 1 : 31)
    }
    if let day = fields.day { return Day(year: year, month: month, day: day) }
    let first = Day(year: year, month: month, day: 1)
    return fields.edge == .start ? first : first?.endOfMonth
  }

  /// A month without a year: the nearest reading that is at most 180 days past, where the weekday
  /// decides.
  private func monthly(_ fields: DateFields, _ month: Int, _ floor: Day?) -> Day? {
    var candidates: [Day] = []
    for year in (today.year - 1)...(today.year + 1) {
      if let day = yearly(fields, year) { candidates.append(day) }
    }
    if let floor, let next = candidates.first(where: { $0 >= floor }),
      next.number - floor.number <= 180
    {
      return next
    }
    let found = nearest(of: candidates.filter { $0.number - today.number >= -180 }, fields.weekday)
    // 2月29日 in a year without one is a mistake, not the leap day after next.
    return found.flatMap { $0.number - today.number > 300 ? nil : $0 }
  }

  private func nearest(of candidates: [Day], _ weekday: Int?) -> Day? {
    let byDistance = candidates.sorted {
      abs($0.number - today.number) < abs($1.number - today.number)
    }
    if let weekday,
      let fitting = byDistance.first(where: {
        $0.weekday == weekday && abs($0.number - today.number) <= 300
      })
    {
      return fitting
    }
    return byDistance.first
  }

  /// A day of some month: the next one, or the nearest that has the weekday.
  private func daily(_ fields: DateFields, _ day: Int, _ floor: Day?, _ isPast: Bool) -> Day? {
    var candidates: [Day] = []
    let first = (floor ?? today).adding(days: 1 - (floor ?? today).day)
    for months in -2...3 {
      let month = first.adding(months: months)
      if let day = Day(year: month.year, month: month.month, day: day) { candidates.append(day) }
    }
    if isPast, let last = candidates.last(where: { $0 <= today }),
      fields.weekday == nil || fields.weekday == last.weekday
    {
      return last
    }
    let start = floor ?? today
    let next = candidates.first { $0 >= start }
    guard let weekday = fields.weekday else { return next }
    let near = candidates.filter { (-31...62).contains($0.number - start.number) }
    return near.filter { $0.weekday == weekday }
      .min { abs($0.number - start.number) < abs($1.number - start.number) } ?? next
  }

  private mutating func day(
    of fields: DateFields, _ offset: DateFields.Offset, _ meaning: inout Meaning
  ) -> Day? {
    let count = offset.count
    switch offset.unit {
    case .day: return written(fields, today.adding(days: count), &meaning)
    case .businessDay:
      guard count > 0, let day = businessDay(count, after: today) else { return nil }
      return written(fields, day, &meaning)
    case .week:
      let monday = today.startOfWeek.adding(days: 7 * count)
      if let day = fields.day {
        return (0..<7).map { monday.adding(days: $0) }.first { $0.day == day }
          ?? possible(daily(fields, day, nil, false), &meaning)
      }
      if let weekday = fields.weekday { return monday.adding(days: weekday - 1) }
      return fields.edge == .start ? monday : monday.adding(days: 6)
    case .month:
      let month = today.adding(days: 1 - today.day).adding(months: count)
      if let day = fields.day {
        return possible(Day(year: month.year, month: month.month, day: day), &meaning)
      }
      return fields.edge == .start ? month : month.endOfMonth
    case .year: return possible(yearly(fields, today.year + count), &meaning)
    case .fiscalYear:
      let year = today.year + count + (today.month >= 4 ? 1 : 0)
      return Day(year: year, month: 3, day: 31)
    }
  }

  /// The day of 明日 or 翌営業日, unless a day is written beside it that is another one: 翌日の1月8日.
  private func written(_ fields: DateFields, _ counted: Day, _ meaning: inout Meaning) -> Day? {
    guard let day = fields.day,
      day != counted.day || fields.month.map({ $0 != counted.month }) == true
    else { return counted }
    guard let month = fields.month else {
      return possible(daily(fields, day, nil, false), &meaning)
    }
    return possible(monthly(fields, month, nil), &meaning)
  }

  private func nearest(to day: Day, weekday: Int) -> Day {
    let ahead = (weekday - day.weekday + 7) % 7
    let candidates = [day.adding(days: ahead), day.adding(days: ahead - 7)]
    let near = candidates.min { abs($0.number - day.number) < abs($1.number - day.number) }
    guard let near, near < today, candidates[0] >= today else { return near ?? day }
    return candidates[0]
  }
}
