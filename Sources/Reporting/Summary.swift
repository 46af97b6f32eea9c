internal import Dates
package import Linting
package import Text

/// What the reader of a draft will understand: by when, what, and what happens then.
///
///     いつまでに      11月27日（金）18時まで（あと5日）
///     何を            納品物のご確認結果をお知らせください
///     期日を過ぎたら  正式な納品をお送りいたします
package struct Summary: Sendable {
  /// One of the three.
  package struct Line: Sendable {
    package let label: Message
    /// What the draft says, or that it says nothing.
    package let text: Message
    /// Whether it says enough.
    package let isFine: Bool
  }

  package let deadline: Line
  package let request: Line
  package let consequence: Line

  /// The most columns of the draft's words that are shown.
  static let width = 100

  package var lines: [Line] { [deadline, request, consequence] }

  package init(_ result: LintResult) {
    let situation = result.situation
    deadline =
      result.analysis.deadline.map { Self.line($0, result) }
      ?? Self.missing(Self.byWhen, isRequired: situation.requiresDeadline)
    request =
      result.analysis.request.map { Self.line($0, result) }
      ?? Self.missing(Self.what, isRequired: situation.requiresRequest)
    consequence =
      result.analysis.consequence.map { Self.line($0, result) }
      ?? Self.missing(Self.then, isRequired: situation.requiresConsequence)
  }

  /// The three lines, aligned.
  package func text(in language: Language) -> [String] {
    let width = lines.map { ScreenWidth.columns(of: $0.label[language]) }.max() ?? 0
    return lines.map { line in
      let label = line.label[language]
      let blanks = width - ScreenWidth.columns(of: label) + 2
      return label + String(repeating: " ", count: blanks) + line.text[language]
    }
  }

  private static let byWhen = Message(ja: "いつまでに", en: "By when")
  private static let what = Message(ja: "何を", en: "What")
  private static let then = Message(ja: "期日を過ぎたら", en: "After that")

  private static func missing(_ label: Message, isRequired: Bool) -> Line {
    Line(
      label: label,
      text: isRequired
        ? Message(ja: "書かれていません", en: "not said")
        : Message(ja: "なし（この状況では、なくてもかまいません）", en: "not said (not needed here)"),
      isFine: !isRequired)
  }

  private static func line(_ deadline: Deadline, _ result: LintResult) -> Line {
    let words = quote(deadline.range, result)
    switch deadline.quality {
    case .vague:
      return Line(
        label: byWhen,
        text: Message(ja: "\(words)（日付になりません）", en: "\(words) (no date follows from it)"),
        isFine: false)
    case .placeholder:
      return Line(
        label: byWhen, text: Message(ja: "\(words)（埋まっていません）", en: "\(words) (not filled in)"),
        isFine: false)
    case .concrete:
      let meaning = deadline.expression.flatMap { DeadlineMeaning($0, now: result.now).text }
      return Line(
        label: byWhen,
        text: Message(
          ja: words + (meaning.map { "（\($0.ja)）" } ?? ""),
          en: words + (meaning.map { " (\($0.en))" } ?? "")),
        isFine: true)
    }
  }

  private static func line(_ request: Request, _ result: LintResult) -> Line {
    // The verb stands at the end.
    let words = quote(request.range, result, keepsEnd: true)
    return Line(
      label: what,
      text: request.isVague
        ? Message(ja: "\(words)（何をするのかがわかりません）", en: "\(words) (it does not say what to do)")
        : Message(ja: words, en: words),
      isFine: !request.isVague)
  }

  private static func line(_ consequence: Consequence, _ result: LintResult) -> Line {
    let words = quote(consequence.range, result)
    return Line(
      label: then,
      text: consequence.isFirm
        ? Message(ja: words, en: words)
        : Message(ja: "\(words)（そうすると言い切っていません）", en: "\(words) (not firm)"),
      isFine: consequence.isFirm)
  }

  private static func quote(_ range: TextRange, _ result: LintResult, keepsEnd: Bool = false)
    -> String
  {
    TerminalText.clipped(result.body[range], columns: width, keepsEnd: keepsEnd)
  }
}
