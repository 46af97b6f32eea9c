/// One holiday that the law names, for a span of years.
struct HolidayRule {
  enum Date {
    case day(Int)
    /// The nth Monday of the month.
    case monday(Int)
    /// By the formula for the equinox of March or September.
    case equinox
  }

  let name: String
  let years: ClosedRange<Int>
  let month: Int
  let date: Date

  private init(_ name: String, _ years: ClosedRange<Int>, _ month: Int, _ date: Date) {
    self.name = name
    self.years = years
    self.month = month
    self.date = date
  }

  static func name(of day: Day) -> String? {
    let (year, month, dayOfMonth) = (day.year, day.month, day.day)
    return byMonth[month - 1].first { rule in
      rule.years.contains(year) && rule.dayOfMonth(year: year, sample: day) == dayOfMonth
    }?.name
  }

  private func dayOfMonth(year: Int, sample: Day) -> Int {
    switch date {
    case .day(let day): return day
    case .monday(let count):
      let weekdayOfFirst = sample.adding(days: 1 - sample.day).weekday
      return (8 - weekdayOfFirst) % 7 + 1 + (count - 1) * 7
    case .equinox:
      let early = year < 1980
      let base = month == 3 ? (early ? 20.8357 : 20.8431) : (early ? 23.2588 : 23.2488)
      let leaps = early ? (year - 1983) / 4 : (year - 1980) / 4
      return Int(base + 0.242194 * Double(year - 1980)) - leaps
    }
  }

  private static let byMonth: [[HolidayRule]] = (1...12).map { month in
    all.filter { $0.month == month }
  }

  private static let last = Holidays.years.upperBound

  private static let all: [HolidayRule] = [
    HolidayRule("元日", 1949...last, 1, .day(1)),
    HolidayRule("成人の日", 1949...1999, 1, .day(15)),
    HolidayRule("成人の日", 2000...last, 1, .monday(2)),
    HolidayRule("建国記念の日", 1967...last, 2, .day(11)),
    HolidayRule("天皇誕生日", 2020...last, 2, .day(23)),
    HolidayRule("大喪の礼", 1989...1989, 2, .day(24)),
    HolidayRule("春分の日", 1949...last, 3, .equinox),
    HolidayRule("結婚の儀", 1959...1959, 4, .day(10)),
    HolidayRule("天皇誕生日", 1949...1988, 4, .day(29)),
    HolidayRule("みどりの日", 1989...2006, 4, .day(29)),
    HolidayRule("昭和の日", 2007...last, 4, .day(29)),
    HolidayRule("即位の日", 2019...2019, 5, .day(1)),
    HolidayRule("憲法記念日", 1949...last, 5, .day(3)),
    HolidayRule("みどりの日", 2007...last, 5, .day(4)),
    HolidayRule("こどもの日", 1949...last, 5, .day(5)),
    HolidayRule("結婚の儀", 1993...1993, 6, .day(9)),
    HolidayRule("海の日", 1996...2002, 7, .day(20)),
    HolidayRule("海の日", 2003...2019, 7, .monday(3)),
    HolidayRule("海の日", 2020...2020, 7, .day(23)),
    HolidayRule("スポーツの日", 2020...2020, 7, .day(24)),
    HolidayRule("海の日", 2021...2021, 7, .day(22)),
    HolidayRule("スポーツの日", 2021...2021, 7, .day(23)),
    HolidayRule("海の日", 2022...last, 7, .monday(3)),
    HolidayRule("山の日", 2016...2019, 8, .day(11)),
    HolidayRule("山の日", 2020...2020, 8, .day(10)),
    HolidayRule("山の日", 2021...2021, 8, .day(8)),
    HolidayRule("山の日", 2022...last, 8, .day(11)),
    HolidayRule("敬老の日", 1966...2002, 9, .day(15)),
    HolidayRule("敬老の日", 2003...last, 9, .monday(3)),
    HolidayRule("秋分の日", 1948...last, 9, .equinox),
    HolidayRule("体育の日", 1966...1999, 10, .day(10)),
    HolidayRule("体育の日", 2000...2019, 10, .monday(2)),
    HolidayRule("スポーツの日", 2022...last, 10, .monday(2)),
    HolidayRule("即位礼正殿の儀の行われる日", 2019...2019, 10, .day(22)),
    HolidayRule("文化の日", 1948...last, 11, .day(3)),
    HolidayRule("即位礼正殿の儀", 1990...1990, 11, .day(12)),
    HolidayRule("勤労感謝の日", 1948...last, 11, .day(23)),
    HolidayRule("天皇誕生日", 1989...2018, 12, .day(23)),
  ]
}
