package import Text

extension TemplateLibrary {
  /// A template that was found, or that may be meant.
  package struct Candidate: Sendable, Hashable {
    package let entry: Entry
    package let title: String?

    /// `greeting（ご購入のお礼とごあいさつ）`
    package var shown: String { title.map { "\(entry.id)（\($0)）" } ?? entry.id }
  }

  /// Why no template was found.
  package enum LookupProblem: Error, Sendable, Hashable {
    case unknown(String, meant: [Candidate])
    case ambiguous(String, [Candidate])
    case noTemplates
  }

  /// Finds a template by its id, its title, or a part of either that only one of them has.
  ///
  /// Headers are read only when no id fits. Width and case do not count.
  package func find(_ query: String) throws(LookupProblem) -> Entry {
    let key = Self.folded(query)
    if let entry = entries.first(where: { $0.id == query }) { return entry }
    if let entry = entries.first(where: { Self.folded($0.id) == key }) { return entry }
    guard !entries.isEmpty else { throw .noTemplates }
    let candidates = candidates
    if key.isEmpty { throw .unknown(query, meant: []) }
    let titled = candidates.filter { Self.folded($0.title ?? "") == key }
    if titled.count == 1 { return titled[0].entry }
    if titled.count > 1 { throw .ambiguous(query, titled) }
    let partial = candidates.filter { $0.contains(key) }
    switch partial.count {
    case 1: return partial[0].entry
    case 0: throw .unknown(query, meant: nearest(to: query, among: candidates))
    default: throw .ambiguous(query, partial)
    }
  }

  /// All templates with their titles; one that cannot be read has none.
  package var candidates: [Candidate] {
    entries.map { Candidate(entry: $0, title: (try? header($0))?.title) }
  }

  private func nearest(to query: String, among candidates: [Candidate]) -> [Candidate] {
    let names = candidates.flatMap { [$0.entry.id, $0.title ?? ""] }
    guard let name = Suggestion.nearest(to: query, among: names) else { return [] }
    return candidates.filter { $0.entry.id == name || $0.title == name }
  }

  static func folded(_ text: String) -> String {
    FieldName.key(text.lowercased()).replacing("　", with: " ")
  }
}

extension TemplateLibrary.Candidate {
  fileprivate func contains(_ key: String) -> Bool {
    TemplateLibrary.folded(entry.id).contains(key)
      || TemplateLibrary.folded(title ?? "").contains(key)
  }
}

extension TemplateLibrary.LookupProblem {
  /// What is wrong, and what to write instead.
  package var message: Message {
    switch self {
    case .unknown(let query, let meant) where meant.isEmpty:
      Message(
        ja: "「\(query)」というテンプレートはありません。一覧は kijitsu templates で見られます。",
        en: "There is no template “\(query)”. See ‘kijitsu templates’.")
    case .unknown(let query, let meant):
      Message(
        ja: "「\(query)」というテンプレートはありません。もしかして: \(meant.map(\.shown).joined(separator: "、"))",
        en:
          "There is no template “\(query)”. Did you mean \(meant.map(\.shown).joined(separator: ", "))?"
      )
    case .ambiguous(let query, let candidates):
      Message(
        ja: "「\(query)」に当てはまるテンプレートが\(candidates.count)つあります。どれかを id で指定してください。\n"
          + Self.list(candidates),
        en: "“\(query)” fits \(candidates.count) templates. Name one by its id.\n"
          + Self.list(candidates))
    case .noTemplates:
      Message(ja: "テンプレートが1つもありません。", en: "There are no templates.")
    }
  }

  private static func list(_ candidates: [TemplateLibrary.Candidate]) -> String {
    candidates.map { "  \($0.entry.id)\($0.title.map { "  \($0)" } ?? "")" }
      .joined(separator: "\n")
  }
}
