package import Text
package import YAML

/// Something wrong with a draft's header.
package struct DraftProblem: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// `---` and a key at the top without a second `---`.
    case unclosed
    case notYAML(YAMLError.Problem)
    /// No `key: value` lines.
    case notMapping
    case unknownKey(String, meant: String?)
    /// A key of templates: the file is one.
    case templateKey(String)
    case unknownSituation(String, meant: String?, known: [String])
    case unknownRule(String, meant: String?)
    /// A value that is no single text.
    case notText(DraftKey)
    /// A value that is no date or time.
    case badTime(DraftKey, String)
  }

  package let kind: Kind
  /// UTF-16 offsets in the file.
  package let range: TextRange
}

extension DraftProblem {
  /// What is wrong, and what to write instead.
  package var message: Message {
    switch kind {
    case .unclosed:
      Message(
        ja: "ヘッダーが閉じていません。ヘッダーの終わりに「---」だけの行を書いてください。",
        en: "the header is not closed: write a line of '---' where it ends.")
    case .notYAML(let problem):
      Message(
        ja: "ヘッダーを読み取れません。\(problem.ja)。", en: "the header cannot be read: \(problem.en).")
    case .notMapping:
      Message(
        ja: "ヘッダーは「situation: after-delivery」のように「キー: 値」の形で書いてください。",
        en: "write the header as 'key: value' lines, such as 'situation: after-delivery'.")
    case .unknownKey(let key, let meant):
      Message(
        ja: "ヘッダーに「\(key)」というキーはありません。"
          + (meant.map { "もしかして: \($0)" } ?? "使えるキー: \(Self.keys)"),
        en: "the header has no key '\(key)'. "
          + (meant.map { "Did you mean '\($0)'?" } ?? "Keys: \(Self.keys)."))
    case .templateKey(let key):
      Message(
        ja: "「\(key)」はテンプレートのキーです。テンプレートの検査は kijitsu check で行います。",
        en: "'\(key)' belongs to a template: check templates with 'kijitsu check'.")
    case .unknownSituation(let name, let meant, let known):
      .unknownSituation(name, meant: meant, known: known)
    case .unknownRule(let name, let meant): .unknownRule(name, meant: meant)
    case .notText(.ignore):
      Message(
        ja: "「ignore」には規則の名前を書いてください。例: ignore: [relative-deadline]",
        en: "'ignore' takes rules, such as: ignore: [relative-deadline]")
    case .notText(let key):
      Message(
        ja: "「\(key.rawValue)」には文字を1つだけ書いてください。",
        en: "'\(key.rawValue)' takes a single text.")
    case .badTime(let key, let text):
      Message(
        ja: "「\(key.rawValue)」の日時「\(text)」が読めません。"
          + "2026-11-22 または 2026-11-22T12:00 の形で書いてください。",
        en: "'\(key.rawValue)': '\(text)' cannot be read. Write 2026-11-22 or 2026-11-22T12:00.")
    }
  }

  private static var keys: String { DraftKey.allCases.map(\.rawValue).joined(separator: ", ") }
}

extension Message {
  /// For a rule that does not exist.
  package static func unknownRule(_ name: String, meant: String?) -> Message {
    Message(
      ja: "「\(name)」という規則はありません。"
        + (meant.map { "もしかして: \($0)" } ?? "規則の一覧: kijitsu rules"),
      en: "there is no rule '\(name)'. "
        + (meant.map { "Did you mean '\($0)'?" } ?? "See 'kijitsu rules'."))
  }

  /// For a situation that does not exist.
  package static func unknownSituation(_ name: String, meant: String?, known: [String]) -> Message {
    let list = known.joined(separator: ", ")
    return Message(
      ja: "「\(name)」という状況はありません。" + (meant.map { "もしかして: \($0)" } ?? "使える状況: \(list)"),
      en: "there is no situation '\(name)'. "
        + (meant.map { "Did you mean '\($0)'?" } ?? "Situations: \(list)."))
  }
}
