import Dates
import Text

/// What a date means for the writer: the day, what is left until then, and whether it is a holiday.
struct DateDescription {
  let due: Due
  let context: DateContext
  let writer: DateWriter

  /// 2026年11月27日（金）18時
  var day: String {
    (try? writer.text(due, style: DateStyle(pattern: "y年M月d日（E）"))) ?? due.iso
  }

  /// 11月27日（金）18時
  var shortDay: String { (try? writer.text(due)) ?? due.iso }

  /// 11/25（水）
  var hint: String { (try? writer.text(due, style: DateStyle(pattern: "M/d（E）"))) ?? due.iso }

  /// あと5日
  var left: Message {
    let days = due.day.number - context.now.day.number
    if due.end <= context.now {
      return days == 0
        ? Message(ja: "今日、過ぎました", en: "passed today")
        : Message(ja: "\(-days)日前に過ぎました", en: "passed \(-days) days ago")
    }
    return switch days {
    case ...0: Message(ja: "今日", en: "today")
    case 1: Message(ja: "あと1日（明日）", en: "tomorrow")
    default: Message(ja: "あと\(days)日", en: "\(days) days left")
    }
  }

  /// 営業日ではあと4日
  var businessDaysLeft: Message? {
    guard due.end > context.now else { return nil }
    let days = context.calendar.businessDays(from: context.now.day, to: due.day)
    return Message(ja: "営業日ではあと\(days)日", en: "\(days) business days left")
  }

  /// 祝日（勤労感謝の日）
  var closure: Message? {
    switch context.calendar.closure(of: due.day) {
    case .holiday(let name): Message(ja: "祝日（\(name)）", en: "public holiday (\(name))")
    case .closingDay: Message(ja: "お休みの日", en: "a closing day")
    case .weekday: Message(ja: "営業日ではない曜日", en: "no working weekday")
    case nil: nil
    }
  }

  /// All of it, for a hover.
  func markdown(_ language: Language) -> String {
    let heading = "**\(day)**"
    let rest = [left, businessDaysLeft, closure].compactMap { $0?[language] }
    return heading + "\n\n" + rest.joined(separator: language == .japanese ? "・" : " · ")
  }
}

extension DateExpression {
  /// What it means, for a hover.
  func markdown(_ context: DateContext, _ writer: DateWriter, _ language: Language) -> String {
    if let due {
      return DateDescription(due: due, context: context, writer: writer).markdown(language)
    }
    let message =
      if case .elsewhere = anchor {
        Message(ja: "いつから数えるかが、この文面だけではわかりません。", en: "Counts from a day this text does not tell.")
      } else {
        Message(ja: "日付が決まりません。", en: "This names no day.")
      }
    return message[language]
  }

  /// → 11/25（水） behind 3日以内; nil where the day is written.
  func hint(_ context: DateContext, _ writer: DateWriter) -> String? {
    guard kind == .relative || kind == .duration, mention == nil, let due else { return nil }
    return "→ " + DateDescription(due: due, context: context, writer: writer).hint
  }
}
