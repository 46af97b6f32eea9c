package import Text

extension TemplateProblem {
  /// What is wrong, why, and what to write instead; without the place.
  package var message: Message {
    switch kind {
    case .syntax(let kind):
      SyntaxProblem(kind: kind, range: TextRange(0, 0)).message
    case .header(let kind):
      HeaderProblem(kind: kind, range: TextRange(0, 0)).message
    case .partial(let problem): problem.message
    case .filter(let problem): problem.message
    case .field(let problem): problem.message
    case .render(let problem): problem.message
    }
  }

  /// The rule's id, for reports.
  package var rule: String {
    switch kind {
    case .syntax(let kind): SyntaxProblem(kind: kind, range: TextRange(0, 0)).rule
    case .header(let kind): HeaderProblem(kind: kind, range: TextRange(0, 0)).rule
    case .partial: "template-partial"
    case .filter: "template-filter"
    case .field: "template-field"
    case .render: "template-render"
    }
  }

  /// `greeting.txt:12:3: 「購入者名」が…`
  package var line: Message {
    guard let place else { return message }
    return Message(ja: "\(place.text): \(message.ja)", en: "\(place.text): \(message.en)")
  }
}
