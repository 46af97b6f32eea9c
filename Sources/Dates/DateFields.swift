/// What a date phrase says, before it means anything: 11月27日（金）18時 has a month, a day, a weekday
/// and a clock.
struct DateFields {
  /// A span counted from now: 来週 is one week on.
  struct Offset {
    enum Unit { case day, businessDay, week, month, year, fiscalYear }
    let unit: Unit
    let count: Int
  }

  enum Edge { case start, end }

  /// How a length lies to now: 3日以内, 3日後, 3日前, 中3日, or just 3日間.
  enum Relation { case none, within, after, before, between }

  /// Offsets in the view.
  var start: Int
  var end: Int
  var year: Int?
  var month: Int?
  var day: Int?
  var offset: Offset?
  var edge: Edge?
  var isSameDay = false
  /// Monday is 1.
  var weekday: Int?
  var weekdayRange: Range<Int>?
  var part: DayPart?
  /// Minutes since the day began.
  var clock: Int?
  var length: DateExpression.Length?
  var relation = Relation.none
  /// The lower number of 24〜26日 or 10〜12時.
  var lower: Int?
  /// 上旬, 次第: a time that no calendar knows.
  var isVague = false
  var isImpossible = false
  var isApproximate = false
  var isRecurring = false
  /// 3日に1回
  var isFrequency = false
  /// Means a time only with a limit word behind it: 2026年, 夜.
  var needsLimit = false
  /// Written with slashes, so that a bare number may follow: 11/25〜27.
  var isSlashed = false

  init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// Whether it names a day, a week or more, not only a clock.
  var hasCalendar: Bool {
    year != nil || month != nil || day != nil || offset != nil || weekday != nil || isSameDay
  }

  /// The same without its clock.
  var withoutClock: DateFields {
    var fields = self
    fields.clock = nil
    fields.part = nil
    return fields
  }

  /// Only a clock or a part of the day.
  var isClockOnly: Bool { !hasCalendar && length == nil && (clock != nil || part != nil) }

  /// Only a weekday, perhaps with a clock.
  var isWeekdayOnly: Bool {
    weekday != nil && year == nil && month == nil && day == nil && offset == nil && !isSameDay
  }

  /// Only a day of the month, perhaps with a weekday.
  var isDayOnly: Bool { day != nil && month == nil && offset == nil && year == nil }

  /// Whether it names one day.
  var isOneDay: Bool {
    day != nil || weekday != nil || isSameDay || edge != nil
      || offset.map { $0.unit == .day || $0.unit == .businessDay } == true
      || length != nil && relation == .after
  }
}
