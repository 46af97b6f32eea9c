internal import Text

extension Rule {
  static let wrongAddressee = Rule(
    id: "wrong-addressee", group: .leftovers, severity: .error,
    summary: Message(ja: "宛名が購入者の名前と違います。", en: "The message is addressed to someone else."),
    rationale: Message(
      ja: """
        購入者の名前が分かっているとき（下書きの buyer:、--jsonl の buyer、設定）、はじめの数行の「〜様」が別の人なら知らせます。\
        別の購入者に送った文を写すと起こりやすく、ほかの取引先の名前をもらすことにもなります。全角と半角、空白の違いは見ません。\
        会社名の行と「ご担当者様」「お客様」は対象外です。
        """,
      en: """
        When the buyer's name is known (buyer: in the header, buyer in --jsonl, the configuration), \
        reports an addressee in the first lines who is someone else, as it happens with a copied message; \
        it also gives away another customer's name. Width and blanks don't matter; company lines and \
        general addresses are fine.
        """),
    examples: [
      .good("山田様\nお世話になっております。", buyer: "山田"),
      .good("株式会社青空\nご担当者様\nお世話になっております。", buyer: "山田"),
      .good("ＳＯＲＡ 様\nお世話になっております。", buyer: "sora"),
      .good("佐藤様\nお世話になっております。"),
      .bad("⟦佐藤様⟧\nお世話になっております。", buyer: "山田"),
      .bad("⟦田中さん⟧、ご購入ありがとうございます。", buyer: "小林 花子"),
    ]
  ) { context in
    guard let buyer = context.settings.buyer.map({ Addressee.plain(Array($0.utf16)) }),
      !buyer.isEmpty
    else { return [] }
    let name = context.withoutHonorific(buyer)
    return context.addressees.compactMap { addressee in
      guard !addressee.names(name) else { return nil }
      let shown = context.settings.buyer ?? ""
      let title = String(decoding: context.withoutHonorific(Array(shown.utf16)), as: UTF16.self)
      return Finding(
        addressee.range, message(context.words(addressee.range), shown), advice: advice,
        fixes: [.suggestion(replacement(title), addressee.name, title)])
    }
  }
}

/// A name with an honorific at the head of a message.
private struct Addressee {
  /// With the honorific.
  let range: TextRange
  let name: TextRange
  /// The name folded, and its last part where a blank divides it.
  let words: [[UInt16]]

  /// The text with width, kana and case folded and without blanks.
  static func plain(_ units: [UInt16]) -> [UInt16] {
    MatchingView(units).units.compactMap {
      switch $0 {
      case 0x20, 0x0A, 0x0D: nil
      case 0x41...0x5A: $0 + 0x20
      default: $0
      }
    }
  }

  /// Whether it is this buyer: the whole name, a part of it, or the name with more around it.
  func names(_ buyer: [UInt16]) -> Bool {
    words.contains { word in
      word == buyer || buyer.starts(with: word)
        || word.count >= 2 && buyer.reversed().starts(with: word.reversed())
        || buyer.count >= 2 && contains(word, buyer)
    }
  }

  private func contains(_ word: [UInt16], _ part: [UInt16]) -> Bool {
    guard part.count <= word.count else { return false }
    return (0...word.count - part.count).contains {
      word[$0..<$0 + part.count].elementsEqual(part)
    }
  }
}

extension LintContext {
  /// How many lines from the top may name the addressee.
  private static var addresseeLines: Int { 5 }

  fileprivate var addressees: [Addressee] {
    lines.lazy.filter { line in
      line.length > 0 && !self.isQuoted(line)
    }.prefix(Self.addresseeLines).compactMap { self.addressee(in: $0) }
  }

  private func addressee(in line: TextRange) -> Addressee? {
    let honorifics = glossary.words("honorifics")
    let reach = min(line.end, line.start + 40)
    guard
      let honorific = honorifics.matches(in: body.units, range: TextRange(line.start, reach))
        .first(where: { endsAddress($0.range.end, line) })
    else { return nil }
    return addressee(TextRange(line.start, honorific.range.start), honorific.range)
  }

  /// Whether the line or the clause ends at an offset: 山田様, 山田様、….
  private func endsAddress(_ offset: Int, _ line: TextRange) -> Bool {
    guard offset < line.end else { return true }
    switch unit(offset) {
    case 0x3001, 0x3002, 0xFF0C, 0x2C, 0x20, 0x3000, 0x21, 0xFF01, 0x3078: return true  // へ
    default: return unit(offset) >= 0xD800 && unit(offset) < 0xE000
    }
  }

  private func addressee(_ before: TextRange, _ honorific: TextRange) -> Addressee? {
    let parts = parts(of: before)
    let organisations = glossary.words("organisations")
    let start = parts.lastIndex { organisations.occurs(in: body.units, $0) }.map { $0 + 1 } ?? 0
    // 株式会社 青空様: the company's own name stands behind its form.
    let isCompany =
      start == parts.count
      || start > 0
        && organisations.match(
          in: body.units, at: parts[start - 1].start, end: parts[start - 1].end)?.range
          == parts[start - 1]
    guard !isCompany, let first = parts[start...].first, let last = parts.last else { return nil }
    let name = TextRange(first.start, last.end)
    guard !glossary.words("general-addressees").ends(body.units, name),
      !body.units[name.range].contains(where: { $0 == 0x3001 || $0 == 0x3002 }),
      !analysis.placeholders.contains(where: { $0.range.overlaps(name) })
    else { return nil }
    let words = [name, last].map { Addressee.plain(Array(body.units[$0.range])) }
    return Addressee(
      range: TextRange(name.start, honorific.end), name: name, words: words)
  }

  /// The stretches between blanks.
  private func parts(of range: TextRange) -> [TextRange] {
    body.units[range.range].split { $0 == 0x20 || $0 == 0x3000 }
      .map { TextRange($0.startIndex, $0.endIndex) }
  }

  /// A name without 様 at its end.
  fileprivate func withoutHonorific(_ name: [UInt16]) -> [UInt16] {
    let last = glossary.words("honorifics").matches(in: name).last
    guard let last, last.range.end == name.count, last.range.start > 0 else { return name }
    return Array(name[..<last.range.start])
  }
}

private func message(_ written: String, _ buyer: String) -> Message {
  Message(
    ja: "宛名が「\(written)」になっています。購入者は「\(buyer)」です。",
    en: "It is addressed to 「\(written)」; the buyer is 「\(buyer)」.")
}

private let advice = Message(
  ja: "別の方への文が残っていないか確かめてください。",
  en: "Check for other leftovers of a message to someone else.")

private func replacement(_ name: String) -> Message {
  Message(ja: "宛名を「\(name)」にする", en: "Address it to 「\(name)」")
}
