/// What kind of value a field takes.
package enum FieldType: String, Sendable, CaseIterable {
  /// One line of text.
  case text
  /// Text that may run over lines.
  case longText = "longtext"
  case date
  /// A date, with or without a time, that must lie in the future.
  case deadline
  /// A length of time: 7日, 3営業日, 48時間.
  case duration
  /// Yen.
  case amount
  case number
  case flag
  case choice
  case list

  /// The name in headers and messages.
  package var japaneseName: String {
    switch self {
    case .text: "文字"
    case .longText: "長文"
    case .date: "日付"
    case .deadline: "期限"
    case .duration: "期間"
    case .amount: "金額"
    case .number: "数"
    case .flag: "はい/いいえ"
    case .choice: "選択"
    case .list: "一覧"
    }
  }

  /// A type by either of its names.
  package init?(name: String) {
    let key = FieldName.key(name).lowercased()
    let found = Self.allCases.first { $0.rawValue == key || $0.japaneseName == key }
    guard let found = found ?? (key == "はい／いいえ" ? .flag : nil) else { return nil }
    self = found
  }

  /// Every name that ``init(name:)`` knows.
  package static let allNames = allCases.flatMap { [$0.japaneseName, $0.rawValue] }

  /// Whether its values are days or times.
  package var isDate: Bool { self == .date || self == .deadline }
}
