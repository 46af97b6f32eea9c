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
      parts.append(date.markdown(draft.context, draft.workbench.writer, language))
      range = place
    }
    for diagnostic in draft.diagnostics where diagnostic.range.touches(offset) {
      parts.append(diagnostic.markdown(language))
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
      return (situation.markdown, range)
    }
    return ignoredRule(at: offset).map { rule, range in
      ("**`\(rule.id)`** \(rule.summary[language])\n\n\(rule.rationale[language])", range)
    }
  }

  /// The rule whose name stands at an offset of `ignore:`.
  private func ignoredRule(at offset: Int) -> (Rule, TextRange)? {
    guard let value = draft.file.header.ranges[.ignore], value.start <= offset else { return nil }
    let units = draft.file.source.units
    var (start, end) = (offset, offset)
    while start > value.start, isPartOfID(units[start - 1]) { start -= 1 }
    while end < units.count, isPartOfID(units[end]) { end += 1 }
    let id = String(decoding: units[start..<end], as: UTF16.self)
    return Rule.all.first { $0.id == id }.map { ($0, TextRange(start, end)) }
  }

  /// a–z and -
  private func isPartOfID(_ unit: UInt16) -> Bool { (0x61...0x7A).contains(unit) || unit == 0x2D }
}

extension Situation {
  /// Its title and id, for a hover.
  var markdown: String { "**\(title)**（`\(id)`）" }
}

extension Diagnostic {
  /// What is wrong, with the rule and its reason, for a hover.
  func markdown(_ language: Language) -> String {
    let message = Markdown.escaped(message[language])
    guard let rule = Rule.all.first(where: { $0.id == self.rule }) else {
      return "`\(rule)` \(message)"
    }
    return "**`\(rule.id)`** \(rule.summary[language])\n\n\(message)\n\n\(rule.rationale[language])"
  }
}
