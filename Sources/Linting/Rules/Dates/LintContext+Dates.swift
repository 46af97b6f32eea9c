internal import Dates
internal import Text

extension LintContext {
  /// ``deadlines`` without those that only repeat another.
  func findDistinctDeadlines() -> [DateExpression] {
    let hasWhole = deadlines.contains { !$0.isPartial && $0.due != nil }
    var seen: Set<Due> = []
    return deadlines.filter { deadline in
      guard let due = deadline.due, !(hasWhole && deadline.isPartial) else { return false }
      return seen.insert(due).inserted
    }
  }

  /// A day as the draft writes it: with its year when `expression` has one, and its clock.
  func text(_ day: Day, like expression: DateExpression) -> String {
    let due = expression.clock.map { Due.moment(Moment(day: day, minute: $0.minutes)) } ?? .day(day)
    let hasYear = body.units[expression.dateRange.range].contains(0x5E74)  // 年
    return hasYear ? "\(day.year)年" + text(due) : text(due)
  }
}

/// The Japanese names of the weekdays, Monday being 1.
enum Weekday {
  private static let names = Array("月火水木金土日".utf16)

  /// Friday
  static func englishName(_ number: Int) -> String {
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][(number + 6) % 7]
  }

  /// 金曜日
  static func name(_ number: Int) -> String {
    String(decoding: [names[(number + 6) % 7]], as: UTF16.self) + "曜日"
  }

  /// A weekday as written (（金）, ㈮, 金曜) with another weekday in it.
  static func replacing(_ written: [UInt16], with number: Int) -> String {
    for (index, unit) in written.enumerated() {
      let other: UInt16
      switch unit {
      case _ where names.contains(unit): other = names[(number + 6) % 7]
      case 0x322A...0x3230: other = 0x322A + UInt16(number - 1)  // ㈪ to ㈰
      case 0x328A...0x3290: other = 0x328A + UInt16(number - 1)  // ㊊ to ㊐
      default: continue
      }
      var units = written
      units[index] = other
      return String(decoding: units, as: UTF16.self)
    }
    return name(number)
  }
}
