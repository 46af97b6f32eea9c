/// The keys of a header, and of a field in it.
package enum HeaderKey: String, Sendable, CaseIterable {
  case title, situation, fields, description
  case type, `default`, required, choices, format, from, plus, minus, roll, example

  /// The keys of the header itself.
  package static let top: [HeaderKey] = [.title, .situation, .fields, .description]
  /// The keys of a field.
  package static let field: [HeaderKey] = [
    .type, .default, .required, .choices, .format, .from, .plus, .minus, .roll, .example,
    .description,
  ]

  /// Keys that no draft has: a file with one of them is a template.
  package static let templateOnly: [HeaderKey] = [.title, .fields, .description]

  /// Whether a text is one of the key's names.
  package func isNamed(_ text: String) -> Bool { Self.named(text, among: [self]) != nil }

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
