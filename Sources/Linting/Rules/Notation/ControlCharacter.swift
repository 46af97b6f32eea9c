internal import Text

extension Rule {
  static let controlCharacter = Rule(
    id: "control-character", group: .notation, severity: .error,
    summary: Message(ja: "目に見えない制御文字が入っています。", en: "An invisible control character."),
    rationale: Message(
      ja: """
        ゼロ幅の空白、書く向きを変える文字、NUL などの、目に見えない文字を見つけます。ほかのページや AI の出力から写すと入りやすく、\
        文字化けや、日付と名前の並びが逆に見える原因になります。取りのぞきます。絵文字をつなぐ文字は残します。
        """,
      en: """
        Reports zero-width spaces, marks of the writing direction, NUL and the like, as they come with \
        copied text. They garble the message or turn dates around. The fix removes them; joiners inside \
        emoji stay.
        """),
    related: [
      "ja-technical-writing/no-invalid-control-character",
      "ja-technical-writing/no-zero-width-spaces",
    ],
    examples: [
      .good("11月27日（金）までにご返信ください。"),
      .good("ご家族👨‍👩‍👧の似顔絵をお送りします。", situation: "other"),
      .bad("11月27日⟦\u{200B}⟧までにご返信ください。", fixed: "11月27日までにご返信ください。"),
      .bad("⟦\u{202E}⟧山田様\nお世話になっております。", fixed: "山田様\nお世話になっております。"),
      .bad("お世話になって⟦\u{8}\u{8}⟧おります。", fixed: "お世話になっております。", situation: "other"),
    ]
  ) { context, range in
    let found = ControlCharacters.findings(in: context.body.units, range: range)
    return runs(found).map { run in
      let range = run.dropFirst().reduce(run[0].range) { $0.union($1.range) }
      return Finding(range, message(run[0]), fixes: [.safe(title, run.map(\.edit))])
    }
  }
}

/// Neighbours together.
private func runs(_ found: [ControlCharacters.Finding]) -> [[ControlCharacters.Finding]] {
  var runs: [[ControlCharacters.Finding]] = []
  for finding in found {
    if runs.last?.last?.range.end == finding.range.start {
      runs[runs.count - 1].append(finding)
    } else {
      runs.append([finding])
    }
  }
  return runs
}

private func message(_ finding: ControlCharacters.Finding) -> Message {
  let digits = String(finding.scalar, radix: 16, uppercase: true)
  let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  return switch finding.kind {
  case .control:
    Message(ja: "制御文字（\(code)）が入っています。", en: "A control character (\(code)).")
  case .bidirectional:
    Message(
      ja: "書く向きを変える文字（\(code)）が入っています。", en: "A mark of the writing direction (\(code)).")
  case .invisible:
    Message(ja: "目に見えない文字（\(code)）が入っています。", en: "An invisible character (\(code)).")
  }
}

private let title = Message(ja: "取りのぞく", en: "Remove it")
