import Dates
import ICU
import Reporting
import Text

/// What `kijitsu dates` prints.
struct DateReport {
  let text: SourceText
  let map: PositionMap
  let context: DateContext
  private let writer = DateWriter()

  /// `[{"text","range","kind","due","problems":[{"problem","message","repairs"}]}]`
  func json(_ found: [DateExpression], language: Language) -> JSON {
    .array(
      found.map { expression in
        .object([
          ("text", .string(text[expression.range])),
          ("range", map.json(expression.range)),
          ("kind", .string(expression.kind.rawValue)),
          ("due", expression.due.map { .string($0.iso) } ?? .null),
          (
            "problems",
            .array(
              expression.problems.map { problem in
                .object([
                  ("problem", .string(problem.name)),
                  ("message", .string(words(problem, expression)[language])),
                  ("repairs", .array(repairs(problem, expression).map { .string($0) })),
                ])
              })
          ),
        ])
      })
  }

  /// For each date its line with a mark, the day it means, how far off that is, and what is wrong.
  func text(_ found: [DateExpression], language: Language) -> String {
    var lines: [String] = []
    var line: String?
    for expression in found {
      let excerpt = Excerpt(expression.range, in: text, map: map).lines
      // Several dates of one line are marked below it one by one.
      lines += excerpt[0] == line ? Array(excerpt.dropFirst()) : excerpt
      line = excerpt[0]
      lines.append("     = " + meaning(expression)[language])
      for problem in expression.problems {
        lines.append("     ! " + words(problem, expression)[language])
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func meaning(_ expression: DateExpression) -> Message {
    guard let due = expression.due else { return unknown(expression) }
    let (ja, en) = (written(due), due.iso.replacing("T", with: " "))
    let left = distance(to: due)
    return Message(ja: "\(ja)　\(left.ja)", en: "\(en), \(left.en)")
  }

  private func unknown(_ expression: DateExpression) -> Message {
    if !expression.problems.isEmpty { return Message(ja: "日付として読めません", en: "no date") }
    if case .elsewhere(let range) = expression.anchor {
      let anchor = text[range]
      return Message(
        ja: "「\(anchor)」がいつかわからないため、日付を計算できません",
        en: "depends on when '\(anchor)' is, which is not known here")
    }
    return expression.kind == .vague
      ? Message(ja: "あいまいで、日付になりません", en: "vague: no date follows from it")
      : Message(ja: "日付を計算できません", en: "the date cannot be known")
  }

  /// 「あと5日（営業日で3日）」
  private func distance(to due: Due) -> Message {
    let minutes = context.now.minutes(to: due.end)
    let days = due.day.number - context.now.day.number
    if minutes <= 0 {
      return days == 0
        ? Message(ja: "今日、過ぎました", en: "passed today")
        : Message(ja: "\(-days)日前に過ぎました", en: "passed \(-days) day\(days == -1 ? "" : "s") ago")
    }
    let business = context.calendar.businessDays(from: context.now.day, to: due.day)
    if days == 0, case .moment = due {
      return minutes < 60
        ? Message(ja: "あと\(minutes)分", en: "in \(minutes) min")
        : Message(ja: "今日、あと\(minutes / 60)時間", en: "today, in \(minutes / 60) h")
    }
    if days == 0 { return Message(ja: "今日", en: "today") }
    return Message(
      ja: "あと\(days)日（営業日で\(business)日）",
      en: "\(days) days from now (\(business) business days)")
  }

  private func words(_ problem: DateProblem, _ expression: DateExpression) -> Message {
    switch problem {
    case .impossible:
      return Message(ja: "この日付や時刻はありません。", en: "there is no such day or time.")
    case .weekdayMismatch(let written, let actual, _):
      let choices = repairs(problem, expression).map { "「\($0)」" }
      return Message(
        ja: "\(weekday(written))曜日ではなく\(weekday(actual))曜日です。"
          + "\(choices.joined(separator: "か"))ではありませんか。",
        en: "the weekday is \(weekday(actual)), not \(weekday(written)): "
          + "\(choices.joined(separator: " or "))?")
    case .reversedRange:
      return Message(ja: "終わりが始まりより前になっています。", en: "the end lies before the start.")
    case .past: return Message(ja: "この期限はもう過ぎています。", en: "this deadline has passed.")
    }
  }

  /// For a wrong weekday: the same day with its weekday, and the nearest day that has the weekday.
  private func repairs(_ problem: DateProblem, _ expression: DateExpression) -> [String] {
    guard case .weekdayMismatch(_, _, let nearest) = problem, let due = expression.due else {
      return []
    }
    return [due.day, nearest].map { written(.day($0), style: .standard) }
  }

  private func written(_ due: Due, style: DateStyle = DateStyle(pattern: "y年M月d日（E）")) -> String {
    (try? writer.text(due, style: style)) ?? due.iso
  }

  private func weekday(_ number: Int) -> String {
    let names = ["月", "火", "水", "木", "金", "土", "日"]
    return names.indices.contains(number - 1) ? names[number - 1] : ""
  }
}

extension DateProblem {
  /// Its name in JSON.
  fileprivate var name: String {
    switch self {
    case .impossible: "impossible"
    case .weekdayMismatch: "weekday-mismatch"
    case .reversedRange: "reversed-range"
    case .past: "past"
    }
  }
}
