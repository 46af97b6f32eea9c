package import Text

/// Something wrong with a partial that a template uses.
package enum PartialProblem: Sendable, Hashable {
  case unknown(String, meant: String?)
  /// The partials on the way from one back to itself.
  case circular([String])
  case unreadable(String, Message)

  /// What is wrong, and what to write instead.
  package var message: Message {
    switch self {
    case .unknown(let name, let meant):
      Message(
        ja: "部品「\(name)」が partials フォルダにありません。" + HeaderProblem.ja(meant)
          + "「partials/\(name).txt」を作るか、名前を直してください。",
        en: "There is no partial “\(name)”. " + HeaderProblem.en(meant)
          + "Create partials/\(name).txt, or mend the name.")
    case .circular(let names):
      Message(
        ja: "部品が自分自身を含んでいます（\(names.joined(separator: " → "))）。どれかの {{> …}} を消してください。",
        en: "A partial includes itself: \(names.joined(separator: " → ")). Delete one of the tags.")
    case .unreadable(let name, let reason):
      Message(
        ja: "部品「\(name)」を読めません。\(reason.ja)",
        en: "The partial “\(name)” cannot be read. \(reason.en)"
      )
    }
  }
}
