package import Dates
internal import Text

/// A time when the seller does not work, as written in `closing-days`.
///
///     水曜   2026-12-29   2026-12-29〜2027-01-03   8月13日〜8月16日
package enum ClosingDay: Sendable, Equatable {
  /// Monday 1 to Sunday 7.
  case weekday(Int)
  case days(ClosedRange<Day>)
  /// Every year, from one day to another; an end before the start lies in the next year.
  case yearly(MonthDay, MonthDay)

  /// A day of any year.
  package struct MonthDay: Sendable, Equatable {
    package let month: Int
    package let day: Int
  }

  package init?(_ text: String) {
    let ends = Self.ends(text)
    guard let first = ends.first, let last = ends.last, ends.count <= 2 else { return nil }
    if ends.count == 1, let weekday = Self.weekday(first) {
      self = .weekday(weekday)
    } else if let start = Self.day(first), let end = Self.day(last), start <= end {
      self = .days(start...end)
    } else if let start = Self.monthDay(first), let end = Self.monthDay(last) {
      self = .yearly(start, end)
    } else {
      return nil
    }
  }

  /// Monday 1 to Sunday 7, for 月, 月曜 or 月曜日.
  package static func weekday(_ text: String) -> Int? {
    let names: [Character] = ["月", "火", "水", "木", "金", "土", "日"]
    guard let first = text.first, let index = names.firstIndex(of: first) else { return nil }
    return ["", "曜", "曜日"].contains(text.dropFirst()) ? index + 1 : nil
  }

  /// The days of a yearly closing that begins in `year`.
  static func days(_ start: MonthDay, _ end: MonthDay, year: Int) -> ClosedRange<Day>? {
    let wraps = (end.month, end.day) < (start.month, start.day)
    guard let first = Day(year: year, month: start.month, day: start.day),
      let last = Day(year: wraps ? year + 1 : year, month: end.month, day: end.day)
    else { return nil }
    return first...last
  }

  /// The text, blanks and width folded, parted at the wave dash.
  private static func ends(_ text: String) -> [String] {
    Width.folded(Array(text.utf16))
      .filter { $0 != 0x20 && $0 != 0x3000 }
      .map { $0 == 0xFF0F ? 0x2F : $0 }  // ／
      .split(separator: 0x301C, omittingEmptySubsequences: false)
      .flatMap { $0.split(separator: 0xFF5E, omittingEmptySubsequences: false) }
      .flatMap { $0.split(separator: 0x7E, omittingEmptySubsequences: false) }
      .map { String(decoding: $0, as: UTF16.self) }
  }

  private static func day(_ text: String) -> Day? {
    text.utf8.count == 10 ? Moment(iso: text)?.day : nil
  }

  /// 8月13日 or 8/13.
  private static func monthDay(_ text: String) -> MonthDay? {
    let parts: [Substring]
    if text.hasSuffix("日") {
      parts = text.dropLast().split(separator: "月", omittingEmptySubsequences: false)
    } else {
      parts = text.split(separator: "/", omittingEmptySubsequences: false)
    }
    guard parts.count == 2, let month = Int(parts[0]), let day = Int(parts[1]),
      Day(year: 2024, month: month, day: day) != nil
    else { return nil }
    return MonthDay(month: month, day: day)
  }
}
