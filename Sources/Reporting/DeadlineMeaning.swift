internal import Dates
internal import Text

/// The day that a deadline's words come to, and how far off it is: 11月25日（水）、あと3日.
struct DeadlineMeaning {
  let text: Message?

  init(_ expression: DateExpression, now: Moment) {
    guard let due = expression.due else {
      text = nil
      return
    }
    let left = Self.distance(to: due, now: now)
    guard expression.kind != .absolute else {
      text = left
      return
    }
    text = Message(ja: "\(Self.written(due))、\(left.ja)", en: "\(due.iso), \(left.en)")
  }

  private static func distance(to due: Due, now: Moment) -> Message {
    let minutes = now.minutes(to: due.end)
    let days = due.day.number - now.day.number
    if minutes <= 0 { return Message(ja: "もう過ぎています", en: "already past") }
    if days == 0 { return Message(ja: "今日", en: "today") }
    return Message(ja: "あと\(days)日", en: days == 1 ? "in 1 day" : "in \(days) days")
  }

  /// 11月25日（水）18時, without opening ICU.
  private static func written(_ due: Due) -> String {
    let names = ["月", "火", "水", "木", "金", "土", "日"]
    let day = due.day
    let date = "\(day.month)月\(day.day)日（\(names[(day.weekday - 1) % 7])）"
    guard case .moment(let moment) = due else { return date }
    if moment.minute == 0 { return date + "24時" }
    return moment.minuteOfHour == 0
      ? date + "\(moment.hour)時" : date + "\(moment.hour)時\(moment.minuteOfHour)分"
  }
}
