internal import Linting
internal import Text

/// One finding, for people.
struct StylishFinding {
  let diagnostic: Diagnostic
  let file: FileReport
  let language: Language
  let ink: Ink

  /// Of a finding over many lines, how many are shown.
  static let maximumLines = 3

  init(_ diagnostic: Diagnostic, _ file: FileReport, _ style: ReportStyle) {
    self.diagnostic = diagnostic
    self.file = file
    language = style.language
    ink = Ink(isColored: style.isColored)
  }

  func lines(saysWhy: Bool) -> [String] {
    var lines = [heading] + excerpt
    if saysWhy, let rule = Rule.all.first(where: { $0.id == diagnostic.rule }) {
      lines.append(note(Message(ja: "なぜ", en: "why"), Rationale(rule, language: language).why))
    }
    if let advice = diagnostic.advice {
      lines.append(note(Message(ja: "こう書く", en: "instead"), advice[language]))
    }
    for fix in diagnostic.fixes where fix.isSafe || !isSaid(fix) {
      let label =
        fix.isSafe
        ? Message(ja: "--fix で直せます", en: "--fix does it") : Message(ja: "候補", en: "suggestion")
      lines.append(note(label, fix.title[language]))
    }
    if let origin = file.origin(diagnostic.range) {
      lines.append(note(Message(ja: "もと", en: "from"), origin[language]))
    }
    return lines
  }

  /// Whether the advice already gives a suggestion's words.
  private func isSaid(_ fix: Fix) -> Bool {
    guard let advice = diagnostic.advice?.ja else { return false }
    return fix.edits.allSatisfy { edit in
      let words = edit.text.split { $0.isNewline || $0 == "・" || $0 == "、" }.last.map(String.init)
      return words.map { advice.contains($0) } ?? true
    }
  }

  private var heading: String {
    let place = file.map.position(diagnostic.range.start)
    let path = TerminalText.line("\(file.name):\(place.line):\(place.column)")
    let severity = ink.severity(diagnostic.severity, diagnostic.severity.name[language])
    let message = ink.strong(TerminalText.line(diagnostic.message[language]))
    return "\(path): \(severity): \(message) " + ink.faint("[\(diagnostic.rule)]")
  }

  private var excerpt: [String] {
    let ranges = marked
    var lines: [String] = []
    for (index, range) in ranges.enumerated() {
      if ranges.count > Self.maximumLines, index >= Self.maximumLines - 1, index < ranges.count - 1
      {
        if index == Self.maximumLines - 1 { lines.append("     │ …") }
        continue
      }
      let excerpt = Excerpt(range, in: file.result.body, map: file.map).lines
      lines.append(excerpt[0])
      let gutter = excerpt[1].prefix { $0 != "^" }
      let mark = excerpt[1].dropFirst(gutter.count)
      lines.append(gutter + ink.severity(diagnostic.severity, String(mark)))
    }
    return lines
  }

  /// The range line by line, without empty lines in between.
  private var marked: [TextRange] {
    let units = file.result.body.units
    let range = diagnostic.range
    var ranges: [TextRange] = []
    var start = range.start
    for index in range.range
    where index < units.count && (units[index] == 0x0A || units[index] == 0x0D) {
      if index > start { ranges.append(TextRange(start, index)) }
      start = index + 1
    }
    if start < range.end { ranges.append(TextRange(start, range.end)) }
    return ranges.isEmpty ? [range] : ranges
  }

  private func note(_ label: Message, _ text: String) -> String {
    "     = " + ink.strong(label[language]) + ": " + TerminalText.line(text)
  }
}
