package import Text

extension Diagnostic {
  /// What is wrong and what to write instead.
  package func text(in language: Language) -> String {
    guard let advice else { return message[language] }
    return message[language] + (language == .english ? " " : "") + advice[language]
  }
}

extension Severity {
  /// Its name, for the user.
  package var name: Message {
    switch self {
    case .error: Message(ja: "エラー", en: "error")
    case .warning: Message(ja: "警告", en: "warning")
    case .info: Message(ja: "情報", en: "info")
    }
  }
}
