package import Text
package import YAML

/// What is wrong in a configuration, and where.
package struct ConfigurationProblem: Error, Sendable, Equatable {
  package let message: Message
  package let mark: YAMLMark

  init(_ message: Message, at mark: YAMLMark) {
    self.message = message
    self.mark = mark
  }
}

extension Message {
  static func unknownKey(_ key: String, among keys: [String]) -> Message {
    let meant = Suggestion.nearest(to: key, among: keys)
    return Message(
      ja: "「\(key)」というキーはありません。"
        + (meant.map { "もしかして: \($0)" } ?? "使えるキー: \(keys.joined(separator: ", "))"),
      en: "unknown key '\(key)'. "
        + (meant.map { "Did you mean '\($0)'?" } ?? "Keys: \(keys.joined(separator: ", "))."))
  }

  static func unknownRule(_ rule: String, among rules: [String]) -> Message {
    let meant = Suggestion.nearest(to: rule, among: rules)
    return Message(
      ja: "「\(rule)」という規則はありません。" + (meant.map { "もしかして: \($0)" } ?? "一覧: kijitsu rules"),
      en: "unknown rule '\(rule)'. "
        + (meant.map { "Did you mean '\($0)'?" } ?? "See 'kijitsu rules'."))
  }

  static func unknownSituation(_ situation: String, among situations: [String]) -> Message {
    let meant = Suggestion.nearest(to: situation, among: situations)
    let list = situations.joined(separator: ", ")
    return Message(
      ja: "「\(situation)」という状況はありません。" + (meant.map { "もしかして: \($0)" } ?? "使える状況: \(list)"),
      en: "unknown situation '\(situation)'. "
        + (meant.map { "Did you mean '\($0)'?" } ?? "Situations: \(list)."))
  }

  static func wrongValue(_ key: String, ja: String, en: String) -> Message {
    Message(ja: "「\(key)」の値が正しくありません。書き方: \(ja)", en: "'\(key)' takes \(en).")
  }
}
