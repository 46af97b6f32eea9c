internal import Linting
internal import Text

/// What the reader will understand, and whether the draft can go out.
struct StylishSummary {
  let file: FileReport
  let style: ReportStyle
  private let ink: Ink

  init(_ file: FileReport, _ style: ReportStyle) {
    self.file = file
    self.style = style
    ink = Ink(isColored: style.isColored)
  }

  var lines: [String] {
    let language = style.language
    let title =
      language == .english ? " (\(file.result.situation.id))" : "（\(file.result.situation.title)）"
    let summary = Summary(file.result)
    let three = zip(summary.lines, summary.text(in: language)).map { line, text in
      "  " + (line.isFine ? text : ink.error(text))
    }
    return [ink.strong(TerminalText.line(name)) + title] + three + ["  " + verdict]
  }

  private var name: String {
    file.path == "-" ? Message(ja: "標準入力", en: "standard input")[style.language] : file.name
  }

  private var passed: Message {
    style.isPartial
      ? Message(ja: "選んだ規則では、直すところはありません", en: "Nothing to mend by the chosen rules")
      : Message(ja: "送れます", en: "Ready to send")
  }

  private var verdict: String {
    let result = file.result
    let counts = Severity.allCases.reversed().map { ($0, result.count($0)) }.filter { $0.1 > 0 }
    let ja = counts.map { "\($0.name.ja) \($1)件" }.joined(separator: "、")
    let en = counts.map { "\($1) \($0.name.en)\($1 == 1 ? "" : "s")" }.joined(separator: ", ")
    let hasErrors = result.diagnostics.contains { $0.severity >= style.failLevel }
    let verdict =
      hasErrors
      ? Message(ja: "まだ送れません: \(ja)", en: "Don't send it yet: \(en)")
      : Message(
        ja: passed.ja + (ja.isEmpty ? "。" : "（\(ja)）。"),
        en: passed.en + (en.isEmpty ? "." : " (\(en))."))
    let text = verdict[style.language]
    return hasErrors ? ink.error(text) : ink.good(text)
  }
}
