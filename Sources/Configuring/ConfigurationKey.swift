package import Text

/// The keys of `.kijitsu.yml`, with what each is for.
package enum ConfigurationKey: String, Sendable, CaseIterable {
  case rules
  case situations
  case workdays
  case closingDays = "closing-days"
  case holidays
  case minimumNotice = "minimum-notice"
  case templates
  case glossary
  case seller
  case buyer

  static let names = allCases.map(\.rawValue)

  /// What the key sets.
  package var summary: Message {
    switch self {
    case .rules: Message(ja: "規則ごとの重さ", en: "Severities of rules")
    case .situations:
      Message(ja: "ファイルの場所ごとの状況（上から順に、最初に合ったもの）", en: "Situations by path; the first that fits")
    case .workdays: Message(ja: "営業する曜日", en: "Weekdays on which work is done")
    case .closingDays: Message(ja: "休みの日", en: "Days on which the seller does not work")
    case .holidays: Message(ja: "祝日を休みとするか", en: "Whether public holidays are closed")
    case .minimumNotice:
      Message(ja: "これより近い期日は「急すぎる」とみなす", en: "A deadline sooner than this is a short notice")
    case .templates: Message(ja: "テンプレートのフォルダ", en: "Folders of templates")
    case .glossary: Message(ja: "用語集のフォルダかファイル", en: "Folders or files of the glossary")
    case .seller: Message(ja: "出品者名の初期値", en: "Default of 出品者名")
    case .buyer: Message(ja: "購入者名の初期値", en: "Default of 購入者名")
    }
  }
}
