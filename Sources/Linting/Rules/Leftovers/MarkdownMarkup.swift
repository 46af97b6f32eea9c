internal import Text

extension Rule {
  static let markdownMarkup = Rule(
    id: "markdown-markup", group: .leftovers, severity: .warning,
    summary: Message(ja: "Markdown の記号が、そのまま表示されます。", en: "Markdown is shown as it is typed."),
    rationale: Message(
      ja: """
        「**太字**」「# 見出し」「[文字](https://…)」「```」を見つけます。トークルームは Markdown を読まないので、記号がそのまま\
        見えて読みにくくなり、機械で作った文にも見えます。記号を消すか、「」や■で書きかえてください。
        """,
      en: """
        Reports bold marks, headings, links and code fences. The room does not render Markdown, so the \
        marks clutter the message. Remove them, or use 「」 and ■.
        """),
    examples: [
      .good("■ご確認のお願い\n11月27日（金）までにご返信ください。"),
      .good("1カット3,000円×2点です。＃1の案をご覧ください。*写真は参考です。", situation: "other"),
      .bad("⟦**11月27日（金）**⟧までにご返信ください。"),
      .bad("⟦##⟧ ご確認のお願い\n⟦[見積書](https://example.com/a)⟧をご覧ください。"),
      .bad("⟦```⟧\nサイズ：1080×1080\n⟦```⟧"),
    ]
  ) { context, range in
    context.lines(in: range).flatMap { line -> [Finding] in
      MarkdownLine(units: context.body.units, line: line).marks.map { mark in
        Finding(
          mark.range, message(context.words(mark.range)), advice: advice,
          fixes: mark.plain.map { [.suggestion(removal($0), mark.replaced, $0)] } ?? [])
      }
    }
  }
}

/// The Markdown of one line.
private struct MarkdownLine {
  struct Mark {
    let range: TextRange
    /// What to replace, and by what.
    var replaced: TextRange
    var plain: String?
  }

  let units: [UInt16]
  let line: TextRange

  var marks: [Mark] {
    if let fence { return [fence] }
    return (heading.map { [$0] } ?? []) + inline
  }

  private func run(of unit: UInt16, at start: Int) -> Int {
    var end = start
    while end < line.end, units[end] == unit { end += 1 }
    return end - start
  }

  private var fence: Mark? {
    let length = run(of: 0x60, at: line.start)
    guard length >= 3 else { return nil }
    let range = TextRange(line.start, line.start + length)
    return Mark(range: range, replaced: range)
  }

  private var heading: Mark? {
    let length = run(of: 0x23, at: line.start)
    let end = line.start + length
    guard (1...6).contains(length), end + 1 < line.end, units[end] == 0x20 else { return nil }
    return Mark(
      range: TextRange(line.start, end), replaced: TextRange(line.start, end + 1), plain: "■")
  }

  private var inline: [Mark] {
    var marks: [Mark] = []
    var bold: Int?
    var bracket: Int?
    var index = line.start
    while index < line.end {
      switch units[index] {
      case 0x2A:  // *
        let length = run(of: 0x2A, at: index)
        let end = index + length
        if length == 2 || length == 3 {
          if let start = bold, units[index - 1] != 0x20 {
            marks.append(enclosed(TextRange(start, end), by: length))
            bold = nil
          } else {
            bold = end < line.end && units[end] != 0x20 ? index : nil
          }
        }
        index = end
      case 0x5B:  // [
        bracket = index
        index += 1
      case 0x5D:  // ]
        if let start = bracket, let end = linkEnd(index + 1) {
          marks.append(link(TextRange(start, end), text: TextRange(start + 1, index)))
          index = end
        } else {
          index += 1
        }
        bracket = nil
      default: index += 1
      }
    }
    return marks
  }

  private func enclosed(_ range: TextRange, by length: Int) -> Mark {
    let inner = units[range.start + length..<range.end - length]
    return Mark(range: range, replaced: range, plain: String(decoding: inner, as: UTF16.self))
  }

  /// Behind `(http…)`.
  private func linkEnd(_ start: Int) -> Int? {
    let opening = Array("(http".utf16)
    guard start + opening.count < line.end,
      units[start..<start + opening.count].elementsEqual(opening)
    else { return nil }
    return (start..<min(line.end, start + 500)).first { units[$0] == 0x29 }.map { $0 + 1 }
  }

  private func link(_ range: TextRange, text: TextRange) -> Mark {
    let address = units[text.end + 2..<range.end - 1]
    return Mark(
      range: range, replaced: range,
      plain: String(decoding: units[text.range], as: UTF16.self) + "："
        + String(decoding: address, as: UTF16.self) + " ")
  }
}

private func message(_ words: String) -> Message {
  Message(
    ja: "Markdown の記号「\(words)」は、トークルームではそのまま表示されます。",
    en: "The room shows the Markdown 「\(words)」 as it is typed.")
}

private let advice = Message(ja: "記号を消すか、「」や■を使ってください。", en: "Remove it, or use 「」 and ■.")

private func removal(_ text: String) -> Message {
  Message(ja: "「\(text)」にする", en: "Change to 「\(text)」")
}
