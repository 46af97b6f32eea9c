package import Text

/// Something wrong with a filter in a tag.
package enum FilterProblem: Sendable, Hashable {
  case unknown(String, meant: String?)
  case missingArgument(String, example: String)
  case unwantedArgument(String, example: String)
  case badFormat(String, DatePattern.Problem)
  /// A filter for dates on a text, or the like.
  case unfit(String, field: String, FieldType)

  /// What is wrong, and what to write instead.
  package var message: Message {
    switch self {
    case .unknown(let name, let meant):
      Message(
        ja: "「\(name)」というフィルターはありません。" + HeaderProblem.ja(meant)
          + "使えるのは \(Filter.all.compactMap(\.names.first).joined(separator: "・")) です。",
        en: "There is no filter “\(name)”. " + HeaderProblem.en(meant)
          + "The filters are \(Filter.all.compactMap(\.names.last).joined(separator: ", ")).")
    case .missingArgument(let name, let example):
      Message(
        ja: "フィルター「\(name)」には値を1つ添えてください（例: \(example)）。",
        en: "The filter “\(name)” takes one argument, as in \(example).")
    case .unwantedArgument(let name, let example):
      Message(
        ja: "フィルター「\(name)」に値は要りません（例: \(example)）。",
        en: "The filter “\(name)” takes no argument, as in \(example).")
    case .badFormat(let format, let problem):
      Message(
        ja: "日付の書式「\(format)」は使えません。" + problem.message.ja,
        en: "The date format “\(format)” cannot be used. " + problem.message.en)
    case .unfit(let name, let field, let type):
      Message(
        ja: "「\(field)」は種類が「\(type.japaneseName)」なので、フィルター「\(name)」は使えません。フィルターを消すか、項目の種類を変えてください。",
        en: "The filter “\(name)” is not for “\(field)”, which is of type “\(type.rawValue)”.")
    }
  }
}
