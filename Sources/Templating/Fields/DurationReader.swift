internal import Dates

/// Reads lengths of time: 7日, 7日間, 3営業日, 1週間, 48時間, 1か月, 7 (days).
enum DurationReader {
  static func length(_ text: String) -> DateExpression.Length? {
    let key = FieldName.key(text)
    var digits = ""
    var unit = ""
    for scalar in key.unicodeScalars where scalar != " " && scalar != "\u{3000}" {
      if unit.isEmpty, ("0"..."9").contains(scalar) {
        digits.unicodeScalars.append(scalar)
      } else {
        unit.unicodeScalars.append(scalar)
      }
    }
    guard digits.utf8.count <= 5, let amount = Int(digits), amount > 0, let unit = units[unit]
    else { return nil }
    return DateExpression.Length(amount: amount, unit: unit)
  }

  private static let units: [String: DateExpression.Length.Unit] = [
    "": .days, "日": .days, "日間": .days, "営業日": .businessDays, "営業日間": .businessDays,
    "週": .weeks, "週間": .weeks, "か月": .months, "か月間": .months, "カ月": .months,
    "カ月間": .months, "ヶ月": .months, "ヶ月間": .months, "ケ月": .months, "ヵ月": .months,
    "箇月": .months, "月": .months, "年": .years, "年間": .years, "時間": .hours, "分": .minutes,
    "分間": .minutes, "day": .days, "days": .days, "hours": .hours, "weeks": .weeks,
  ]
}

extension DateExpression.Length {
  /// `7日`, `3営業日`, `1週間`, `48時間`.
  package var text: String {
    switch unit {
    case .minutes: "\(amount)分"
    case .hours: "\(amount)時間"
    case .days: "\(amount)日"
    case .businessDays: "\(amount)営業日"
    case .weeks: "\(amount)週間"
    case .months: "\(amount)か月"
    case .years: "\(amount)年"
    }
  }
}
