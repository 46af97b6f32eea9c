/// The keys of a header, and of a field in it.
enum HeaderKey: String, CaseIterable {
  case title, situation, fields, description
  case type, `default`, required, choices, format, from, plus, minus, roll, example

  static let top: [HeaderKey] = [.title, .situation, .fields, .description]
  static let field: [HeaderKey] = [
    .type, .default, .required, .choices, .format, .from, .plus, .minus, .roll, .example,
    .description,
  ]

  private var japaneseName: String? {
    switch self {
    case .title: "題名"
    case .situation: "状況"
    case .fields: "項目"
    case .description: "説明"
    case .type: "種類"
    case .default: "既定"
    case .required: "必須"
    case .choices: "選択肢"
    case .format: "書式"
    case .example: "例"
    case .from, .plus, .minus, .roll: nil
    }
  }

  /// The key that a text means, of those that are possible.
  static func named(_ text: String, among keys: [HeaderKey]) -> HeaderKey? {
    let key = FieldName.key(text)
    return keys.first { $0.rawValue == key || $0.japaneseName == key }
  }
}
