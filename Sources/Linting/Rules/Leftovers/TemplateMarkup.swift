internal import Text

extension Rule {
  static let templateMarkup = Rule(
    id: "template-markup", group: .leftovers, severity: .error,
    summary: Message(ja: "テンプレートの記号が残っています。", en: "Template markup was left in."),
    rationale: Message(
      ja: """
        「{{#再送}}」「{{/再送}}」「{{> 署名}}」「{% if %}」や、閉じていない「{{」「｛｛」が本文に残っているところを見つけます。\
        そのまま送ると購入者に記号が見え、条件つきの文が二重に届くこともあります。記号を消すか、kijitsu fill で作り直して\
        ください。名前の入った空欄（{{期日}}）は unfilled-placeholder が知らせます。
        """,
      en: """
        Reports sections, partials and unclosed braces of a template left in the body. The buyer would see \
        them, and parts meant for one case go out in every case. Remove them, or make the message anew \
        with kijitsu fill. Plain {{names}} are reported by unfilled-placeholder.
        """),
    examples: [
      .good("11月27日（金）までに、A案とB案のどちらかをお選びください。"),
      .good("顔文字の(^_^)や{ }は、そのままで問題ありません。", situation: "other"),
      .bad("⟦{{#再送}}⟧\n先日もご連絡いたしました。\n⟦{{/再送}}⟧"),
      .bad("⟦{{⟧期限までにご返信ください。"),
      .bad("⟦｛｛> 署名｝｝⟧"),
      .bad("⟦{% if 再送 %}⟧先日もご連絡いたしました。⟦{% endif %}⟧"),
    ]
  ) { context in
    var scanner = TemplateMarkScanner(context.body.units)
    let holes = context.analysis.placeholders.map(\.range)
    return scanner.marks().filter { mark in
      if context.unit(mark.start + 1) == 0x25 { return true }  // {%
      let next = holes.partitioningIndex { $0.end > mark.start }
      return next == holes.count || !holes[next].overlaps(mark)
    }.map { Finding($0, message(context.words($0)), advice: advice) }
  }
}

/// Finds `{{…}}`, `{%…%}` and braces without a partner, in one pass.
private struct TemplateMarkScanner {
  /// The longest tag that is looked for.
  private static let reach = 200
  private let units: [UInt16]

  init(_ units: [UInt16]) { self.units = units }

  mutating func marks() -> [TextRange] {
    var marks: [TextRange] = []
    var index = 0
    while index + 1 < units.count {
      guard let mark = mark(at: index) else {
        index += 1
        continue
      }
      marks.append(mark)
      index = mark.end
    }
    return marks
  }

  private func mark(at index: Int) -> TextRange? {
    switch units[index] {
    case 0x7B, 0xFF5B:  // { ｛
      if isOpen(index + 1) {
        return TextRange(index, end(from: index + 2, isClose) ?? braces(from: index, isOpen))
      }
      guard units[index + 1] == 0x25 else { return nil }  // {%
      return TextRange(index, end(from: index + 2, isPercent) ?? index + 2)
    case 0x7D, 0xFF5D:  // } ｝
      return isClose(index + 1) ? TextRange(index, braces(from: index, isClose)) : nil
    default: return nil
    }
  }

  private func isOpen(_ index: Int) -> Bool { units[index] == 0x7B || units[index] == 0xFF5B }
  private func isClose(_ index: Int) -> Bool { units[index] == 0x7D || units[index] == 0xFF5D }
  private func isPercent(_ index: Int) -> Bool { units[index] == 0x25 }

  /// Behind the run of braces that begins at `start`.
  private func braces(from start: Int, _ isBrace: (Int) -> Bool) -> Int {
    var end = start
    while end < units.count, isBrace(end) { end += 1 }
    return end
  }

  /// Behind the closing pair `isFirst` + brace on the same line; nil when there is none.
  private func end(from start: Int, _ isFirst: (Int) -> Bool) -> Int? {
    var index = start
    while index + 1 < units.count, index - start < Self.reach {
      if units[index] == 0x0A || units[index] == 0x0D { return nil }
      if isFirst(index), isClose(index + 1) { return braces(from: index + 1, isClose) }
      index += 1
    }
    return nil
  }
}

private func message(_ words: String) -> Message {
  Message(ja: "テンプレートの記号「\(words)」が残っています。", en: "Template markup 「\(words)」 was left in.")
}

private let advice = Message(
  ja: "記号を消してください。", en: "Remove it.")
