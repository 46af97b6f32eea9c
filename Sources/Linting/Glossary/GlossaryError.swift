package import Phrases
package import Text
package import YAML

/// What is wrong in a glossary file, and where.
package struct GlossaryError: Error, Sendable, Equatable {
  package enum Problem: Sendable, Equatable {
    case yaml(YAMLError.Problem)
    case phrase(PhraseError.Problem)
    /// A key that must be there is not.
    case missingKey(String)
    /// A value that the key does not take, with those that it takes.
    case badValue(String, expected: [String])
  }

  package let problem: Problem
  package let path: String
  package let mark: YAMLMark

  package init(problem: Problem, path: String, mark: YAMLMark) {
    self.problem = problem
    self.path = path
    self.mark = mark
  }

  /// What to tell the user, without the place.
  package var message: Message {
    switch problem {
    case .yaml(let problem): problem.message
    case .phrase(let problem): problem.message
    case .missingKey(let key):
      Message(ja: "「\(key)」がありません。", en: "\"\(key)\" is missing.")
    case .badValue(let value, let expected):
      Message(
        ja: "「\(value)」は使えません。使えるもの：\(expected.joined(separator: "、"))",
        en: "\"\(value)\" cannot be used here. Possible: \(expected.joined(separator: ", "))")
    }
  }
}

extension PhraseError.Problem {
  /// What to tell the user.
  package var message: Message {
    switch self {
    case .yaml(let problem): problem.message
    case .unbalanced:
      Message(ja: "かっこの対応がとれていません。", en: "A bracket has no partner.")
    case .unknownList(let name):
      Message(ja: "表「\(name)」がどのファイルにもありません。", en: "No file has a list \"\(name)\".")
    case .circularList(let name):
      Message(ja: "表「\(name)」が自分自身を呼び出しています。", en: "The list \"\(name)\" contains itself.")
    case .shape:
      Message(
        ja: "「名前: [語句, …]」の形で書いてください。", en: "Write it as \"name: [phrase, …]\".")
    }
  }
}

extension YAMLError.Problem {
  /// What to tell the user.
  package var message: Message { Message(ja: ja, en: en) }
}
