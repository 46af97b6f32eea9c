package import Dates
package import Linting
package import Text

/// A rule explained, under fixed headings: what it finds, why that matters, examples, the remedy, and
/// whether `--fix` mends it.
package struct Explanation {
  /// One of the rule's examples, and what the rule found in it.
  package struct Sample {
    let text: SourceText
    let isBad: Bool
    let fixed: String?
    let diagnostics: [Diagnostic]

    package init(
      _ example: Rule.Example, lint: (SourceText, Rule.Example) -> LintResult
    ) {
      let units = Array(example.text.utf16)
      text = SourceText(units.filter { $0 != 0x27E6 && $0 != 0x27E7 })  // ⟦ ⟧
      isBad = example.isBad
      fixed = example.fixed
      diagnostics = isBad ? lint(text, example).diagnostics : []
    }
  }

  /// The moment that the rules' examples were written for: 2026-11-22 12:00.
  package static let now = Moment(day: Day(number: 20_779), minute: 720)

  let rule: Rule
  let samples: [Sample]

  /// - Parameter lint: lints an example's text, without its marks, with this rule alone.
  package init(_ rule: Rule, lint: (SourceText, Rule.Example) -> LintResult) {
    self.rule = rule
    samples = rule.examples.map { Sample($0, lint: lint) }
  }

  package func text(in language: Language, isColored: Bool = false) -> String {
    let ink = Ink(isColored: isColored)
    let severity = ink.severity(rule.severity, rule.severity.name[language])
    var lines = [ink.strong(rule.id) + "  \(severity)  \(rule.group.rawValue)"]
    func add(_ heading: Message, _ body: [String]) {
      lines += ["", ink.strong(heading[language])] + body.map { $0.isEmpty ? "" : "  " + $0 }
    }
    let rationale = Rationale(rule, language: language)
    add(
      Message(ja: "何を見つけるか", en: "What it finds"), [rule.summary[language], rationale.what])
    add(Message(ja: "なぜ困るか", en: "Why it matters"), [rationale.why])
    add(Message(ja: "例", en: "Examples"), examples(language, ink))
    add(Message(ja: "直し方", en: "How to mend it"), remedies(language, rationale))
    add(Message(ja: "自動修正", en: "Automatic fix"), [fixing[language]])
    if !rule.related.isEmpty {
      add(Message(ja: "ほかのツールの同じ規則", en: "The same rule elsewhere"), rule.related)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func examples(_ language: Language, _ ink: Ink) -> [String] {
    var lines: [String] = []
    for sample in samples where sample.isBad {
      lines.append(ink.error(language == .english ? "bad" : "悪い例"))
      lines += marked(sample)
      if let fixed = sample.fixed {
        lines += body(language == .english ? "fixed" : "修正後", fixed, ink)
      }
    }
    for sample in samples where !sample.isBad {
      lines += body(language == .english ? "good" : "良い例", sample.text.string, ink)
    }
    return lines
  }

  private func body(_ label: String, _ text: String, _ ink: Ink) -> [String] {
    [ink.good(label)]
      + text.split(separator: "\n", omittingEmptySubsequences: false).map {
        "   │ " + TerminalText.line(String($0))
      }
  }

  /// The text, with marks under what was found.
  private func marked(_ sample: Sample) -> [String] {
    let map = PositionMap(sample.text)
    return sample.text.lines.flatMap { line -> [String] in
      let shown = "   │ " + TerminalText.line(sample.text[line])
      let found = sample.diagnostics.filter {
        line.start <= $0.range.start && $0.range.start <= line.end
      }
      return [shown]
        + found.map { diagnostic in
          let range = TextRange(diagnostic.range.start, min(diagnostic.range.end, line.end))
          return "   │ " + Excerpt(range, in: sample.text, map: map).mark
        }
    }
  }

  /// What the rule itself advises on its examples.
  private func remedies(_ language: Language, _ rationale: Rationale) -> [String] {
    var remedies: [String] = []
    for diagnostic in samples.flatMap(\.diagnostics) {
      let words = [diagnostic.advice].compactMap { $0 } + diagnostic.fixes.map(\.title)
      for word in words.map({ TerminalText.line($0[language]) }) where !remedies.contains(word) {
        remedies.append(word)
      }
    }
    return (rationale.remedy.isEmpty ? [] : [rationale.remedy])
      + remedies.prefix(3).map { "・" + $0 }
  }

  private var fixing: Message {
    let fixes = samples.flatMap(\.diagnostics).flatMap(\.fixes)
    if fixes.contains(where: \.isSafe) {
      return Message(ja: "kijitsu lint --fix で直ります。", en: "'kijitsu lint --fix' mends it.")
    }
    return fixes.isEmpty
      ? Message(ja: "ありません。", en: "None.")
      : Message(
        ja: "候補を示します。文面は --fix では変わりません。",
        en: "Suggestions only: --fix does not apply them.")
  }
}
