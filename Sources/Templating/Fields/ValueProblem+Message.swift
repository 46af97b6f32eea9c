internal import Dates
package import Text

extension ValueProblem {
  /// Why the value does not suit a field of a type, and what to write instead.
  package func message(_ type: FieldType) -> Message {
    switch self {
    case .blank: Message(ja: "空白です。", en: "It is blank.")
    case .notDate(let error): error.message(type)
    case .past(let due):
      Message(
        ja: "\(due.spoken)はもう過ぎています。これから先の日時を書いてください。",
        en: "\(due.iso) has passed. Give a time in the future.")
    case .notDuration:
      Message(
        ja: "長さとして読めません。「7日」「3営業日」「1週間」のように書いてください。",
        en: "It is no length of time. Write it like 7日, 3営業日 or 1週間.")
    case .notAmount:
      Message(
        ja: "金額として読めません。「12000」「12,000円」のように書いてください。",
        en: "It is no amount. Write it like 12000 or 12,000円.")
    case .notNumber:
      Message(
        ja: "数として読めません。「2」「1,200」のように書いてください。",
        en: "It is no number. Write it like 2 or 1,200.")
    case .notFlag:
      Message(ja: "「はい」か「いいえ」と書いてください。", en: "Write yes (はい) or no (いいえ).")
    case .notChoice(let choices, let meant):
      Message(
        ja: HeaderProblem.ja(meant) + "選べるのは \(choices.joined(separator: "・")) です。",
        en: HeaderProblem.en(meant) + "The choices are \(choices.joined(separator: ", ")).")
    case .notSingle:
      Message(ja: "値は1つだけ書いてください。", en: "Give a single value, not a list.")
    case .unfit:
      Message(
        ja: "文字か数で書いてください。", en: "Give a text or a number.")
    }
  }
}

extension DateValueError {
  func message(_ type: FieldType) -> Message {
    switch problem {
    case .empty: ValueProblem.blank.message(type)
    case .unreadable:
      Message(
        ja: "日付として読めません。「11月27日」「来週の金曜日」「3営業日後」のように書いてください。",
        en: "It is no date. Write it like 11月27日, 来週の金曜日 or 3営業日後.")
    case .impossible:
      Message(
        ja: "その日付や時刻はありません。暦を確かめてください。",
        en: "There is no such day or time. Look at the calendar.")
    case .weekdayMismatch(let written, let actual, let day, let nearest):
      Message(
        ja: "\(day.spoken)は\(Day.name(actual))曜日です。「\(day.spoken)（\(Day.name(actual))）」か"
          + "「\(nearest.spoken)（\(Day.name(written))）」と書いてください。",
        en: "\(day.iso) is a \(Day.english(actual)). Write \(day.spoken)（\(Day.name(actual))）"
          + " or \(nearest.spoken)（\(Day.name(written))）.")
    case .vague:
      Message(
        ja: "いつのことか決まりません。「11月27日」「3営業日後」のように、日を決めて書いてください。",
        en: "It names no day. Write it like 11月27日 or 3営業日後.")
    case .anchoredElsewhere:
      Message(
        ja: "何日から数えるのかわかりません。「11月27日」「3日後」のように書いてください。",
        en: "It counts from something that is not known here. Write it like 11月27日 or 3日後.")
    case .reversedRange:
      Message(
        ja: "終わりの日が始まりの日より前です。順番を直してください。",
        en: "It ends before it begins. Swap the two.")
    }
  }
}

extension Due {
  /// `11月27日（金）18時`, for messages.
  var spoken: String {
    let named = "\(day.spoken)（\(Day.name(day.weekday))）"
    guard case .moment(let moment) = self else { return named }
    let minutes = moment.minuteOfHour == 0 ? "" : "\(moment.minuteOfHour)分"
    return moment.minute == 0 ? named + "24時" : named + "\(moment.hour)時" + minutes
  }
}

extension Day {
  /// `11月27日`, for messages.
  var spoken: String { "\(month)月\(day)日" }

  /// Monday is 1: 月.
  static func name(_ weekday: Int) -> String {
    let names = ["月", "火", "水", "木", "金", "土", "日"]
    return names[(weekday + 6) % 7]
  }

  static func english(_ weekday: Int) -> String {
    let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    return names[(weekday + 6) % 7]
  }
}
