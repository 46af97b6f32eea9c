package import Dates
package import Text

/// What `.kijitsu.yml` says: everything a shop can set for itself.
package struct Configuration: Sendable, Equatable {
  /// What is to become of a rule's findings.
  package enum RuleSetting: Sendable, Equatable {
    case off
    case severity(Severity)
  }

  /// Severities by rule id.
  package var rules: [String: RuleSetting] = [:]
  /// Situations by path, in the order written; the first pattern that fits decides.
  package var situations: [SituationPath] = []
  /// Weekdays on which work is done, Monday 1 to Sunday 7.
  package var workdays: Set<Int> = [1, 2, 3, 4, 5]
  package var closingDays: [ClosingDay] = []
  /// Whether public holidays are closed.
  package var observesHolidays = true
  /// A deadline sooner than this is a short notice.
  package var minimumNotice: Notice?
  /// Folders of templates, relative to the configuration's own folder.
  package var templates: [String] = []
  /// Folders or files of the glossary, relative to the configuration's own folder.
  package var glossary: [String] = []
  /// 出品者名 where a template asks for it.
  package var seller: String?
  /// 購入者名 where a template asks for it.
  package var buyer: String?

  package init() {}

  /// The situation of the first pattern that a path fits; the path is relative to the
  /// configuration's own folder.
  package func situation(path: String) -> String? {
    situations.first { $0.pattern.matches(path) }?.situation
  }

  /// The calendar of business days; closing days that come every year are entered for the years
  /// around `now`.
  package func calendar(now: Moment) -> BusinessCalendar {
    var calendar = BusinessCalendar(
      closedWeekdays: Set(1...7).subtracting(workdays), usesHolidays: observesHolidays)
    for closingDay in closingDays {
      switch closingDay {
      case .weekday(let weekday): calendar.closedWeekdays.insert(weekday)
      case .days(let days): calendar.close(days)
      case .yearly(let start, let end):
        for year in (now.day.year - 1)...(now.day.year + 3) {
          if let days = ClosingDay.days(start, end, year: year) { calendar.close(days) }
        }
      }
    }
    return calendar
  }
}

/// A situation for the drafts at certain paths: `納品後/**: after-delivery`.
package struct SituationPath: Sendable, Equatable {
  package let pattern: PathPattern
  package let situation: String
}

/// How long before a deadline a message must leave.
package enum Notice: Sendable, Equatable {
  case minutes(Int)
  case businessDays(Int)
}
