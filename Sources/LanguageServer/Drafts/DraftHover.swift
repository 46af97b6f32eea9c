import Dates
import Linting
import Text

/// What a hover over a draft tells: what a date means, and why something is a finding.
struct DraftHover {
  let draft: DraftAnalysis
  let language: Language

  func hover(at offset: Int) -> (markdown: String, range: TextRange)? {
    var parts: [String] = []
    var range: TextRange?
    if let date = date(at: offset) {
      let place = date.range.shifted(by: draft.bodyStart)
      parts.append(describe(date))
      range = place
    }
    for diagnostic in draft.diagnostics where diagnostic.range.touches(offset) {
      parts.append(describe(diagnostic))
      range = range ?? diagnostic.range
    }
    if let (text, place) = key(at: offset) {
      parts.append(text)
      range = range ?? place
    }
    guard let range else { return nil }
    return (parts.joined(separator: "\n\n---\n\n"), range)
  }

  private func date(at offset: Int) -> DateExpression? {
    draft.dates.map(\.expression).first {
      $0.range.shifted(by: draft.bodyStart).touches(offset)
    }
  }

  private func describe(_ date: DateExpression) -> String {
    guard let due = date.due else {
      let message: Message =
        switch date.anchor {
        case .elsewhere:
          Message(ja: "いつから数えるかが、この文面だけではわかりません。", en: "Counts from a day this text does not tell.")
        default: Message(ja: "日付が決まりません。", en: "This names no day.")
        }
      return message[language]
    }
    return DateDescription(due: due, context: draft.context, writer: draft.workbench.writer)
      .markdown(language)
  }

  private func describe(_ diagnostic: Diagnostic) -> String {
    let message = Markdown.escaped(diagnostic.message[language])
    guard let rule = Rule.all.first(where: { $0.id == diagnostic.rule }) else {
      return "`\(diagnostic.rule)` \(message)"
    }
    return "**`\(rule.id)`** \(rule.summary[language])\n\n\(message)\n\n\(rule.rationale[language])"
  }

  private func key(at offset: Int) -> (String, TextRange)? {
    guard let header = draft.file.split.header, header.touches(offset) else { return nil }
    let lines = TextLines(draft.file.source.units, encoding: .utf16)
    for line in HeaderLines(lines, draft.file.split).all where line.key.touches(offset) {
      guard let key = DraftKey(rawValue: lines.text(line.key)) else { continue }
      return ("**`\(key.rawValue)`** \(key.summary[language])", line.key)
    }
    if let range = draft.file.header.ranges[.situation], range.touches(offset),
      let situation = draft.workbench.linter.glossary.situation(draft.result.situation.id)
    {
      return ("**\(situation.title)**（`\(situation.id)`）", range)
    }
    return nil
  }
}
