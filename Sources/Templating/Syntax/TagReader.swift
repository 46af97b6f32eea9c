import Text

/// Reads one tag from its opening delimiter on.
struct TagReader {
  let scanner: DelimiterScanner
  private var units: [UInt16] { scanner.units }
  private var isProduct: Bool { scanner.dialect == .product }

  enum Outcome {
    case tag(Tag)
    /// The tag has no end; reading goes on at `resume`.
    case unclosed(SyntaxProblem, resume: Int)
  }

  func read(at opening: Int) -> Outcome {
    var tag = Tag(
      sigil: .variable, range: TextRange(opening, opening), name: TextRange(opening, opening))
    let inside = opening + scanner.delimiters.open.count
    foldBraces(opening..<inside, into: &tag)
    var start = inside
    while start < scanner.end, TagCharacters.isBlank(units[start]) { start += 1 }
    if start < scanner.end, let sigil = sigil(at: start, isFirst: start == inside) {
      tag.sigil = sigil
      fold(start, into: &tag)
      start += 1
    } else {
      start = inside
    }
    guard let end = contentEnd(from: start, sigil: tag.sigil) else {
      return unclosed(opening, from: tag.sigil == .comment ? scanner.end : start)
    }
    let closing = closing(at: end, sigil: tag.sigil)
    foldBraces(end..<closing, into: &tag)
    tag.range = TextRange(opening, closing)
    readContent(TextRange(start, end), into: &tag)
    return .tag(tag)
  }

  private func sigil(at index: Int, isFirst: Bool) -> Tag.Sigil? {
    switch isProduct ? TagCharacters.halfWidth(units[index]) : units[index] {
    case 0x7B where isFirst: .raw
    case 0x26: .ampersand
    case 0x23: .section
    case 0x5E: .inverted
    case 0x2F: .end
    case 0x3E: .partial
    case 0x21: .comment
    case 0x3D: .delimiters
    default: nil
    }
  }

  /// Where a tag's content ends: before `}}`, `}}}` or `=}}`.
  private func contentEnd(from start: Int, sigil: Tag.Sigil) -> Int? {
    var index = start
    while index < scanner.end {
      switch sigil {
      case .raw where isBrace(units[index]) && scanner.isClosing(at: index + 1): return index
      case .delimiters where isEqualSign(units[index]) && scanner.isClosing(at: index + 1):
        return index
      case .raw, .delimiters: break
      default: if scanner.isClosing(at: index) { return index }
      }
      // A tag that opens inside a tag means that the first was left open.
      if isProduct, sigil != .comment, scanner.isOpening(at: index) { return nil }
      index += 1
    }
    return nil
  }

  private func closing(at end: Int, sigil: Tag.Sigil) -> Int {
    let extra = sigil == .raw || sigil == .delimiters ? 1 : 0
    return end + extra + scanner.delimiters.close.count
  }

  private func isBrace(_ unit: UInt16) -> Bool {
    unit == TagCharacters.closeBrace || isProduct && unit == TagCharacters.fullWidthCloseBrace
  }

  private func isEqualSign(_ unit: UInt16) -> Bool { unit == 0x3D || isProduct && unit == 0xFF1D }

  private func unclosed(_ opening: Int, from start: Int) -> Outcome {
    guard isProduct else {
      let range = TextRange(opening, scanner.end)
      return .unclosed(SyntaxProblem(kind: .unclosedTag, range: range), resume: scanner.end)
    }
    let resume = scanner.nextOpening(from: start) ?? scanner.end
    var end = start
    var brace: Int?
    while end < resume, units[end] != TagCharacters.lineFeed, units[end] != 0x0D {
      if brace == nil, isBrace(units[end]) { brace = end }
      end += 1
    }
    guard let brace else {
      let range = TextRange(opening, end)
      return .unclosed(SyntaxProblem(kind: .unclosedTag, range: range), resume: resume)
    }
    let range = TextRange(opening, brace + 1)
    let edit = Edit(range: TextRange(brace, brace + 1), text: "}}")
    let fix = Fix(title: SyntaxProblem.closeTagTitle, isSafe: false, edits: [edit])
    return .unclosed(
      SyntaxProblem(kind: .unclosedTag, range: range, fixes: [fix]), resume: resume)
  }

  private func readContent(_ range: TextRange, into tag: inout Tag) {
    switch (tag.sigil, scanner.dialect) {
    case (.comment, _): tag.name = range
    case (.delimiters, _): readDelimiters(range, into: &tag)
    case (.variable, .product), (.raw, .product), (.ampersand, .product):
      readVariable(range, into: &tag)
    default:
      tag.name = trimmed(range, into: &tag)
      checkName(tag.name, in: &tag)
    }
  }

  private func readVariable(_ range: TextRange, into tag: inout Tag) {
    let bar = range.range.first { units[$0] == 0x7C || units[$0] == 0xFF5C } ?? range.end
    tag.name = trimmed(TextRange(range.start, bar), into: &tag)
    checkName(tag.name, in: &tag)
    guard bar < range.end else { return }
    var reader = FilterReader(units: units, end: range.end, position: bar)
    reader.read()
    tag.filters = reader.calls
    tag.problems += reader.problems
    for index in reader.folded { fold(index, into: &tag) }
  }

  private func readDelimiters(_ range: TextRange, into tag: inout Tag) {
    tag.name = range
    let parts = units[range.range].split(whereSeparator: TagCharacters.isBlank)
    guard parts.count == 2, !parts.contains(where: { $0.contains(0x3D) }) else {
      tag.problems.append(SyntaxProblem(kind: .badDelimiters, range: tag.range))
      return
    }
    tag.newDelimiters = Delimiters(open: Array(parts[0]), close: Array(parts[1]))
  }

  private func checkName(_ name: TextRange, in tag: inout Tag) {
    if name.isEmpty {
      tag.problems.append(SyntaxProblem(kind: .emptyTag, range: tag.range))
      return
    }
    guard isProduct else { return }
    let text = String(decoding: units[name.range], as: UTF16.self)
    if [0x3C, 0x24, 0x2A].contains(units[name.start]) {
      tag.problems.append(SyntaxProblem(kind: .unsupportedTag(text), range: tag.range))
    } else if units[name.range].contains(where: isUnfit) {
      tag.problems.append(SyntaxProblem(kind: .badName(text), range: name))
    }
  }

  private func isUnfit(_ unit: UInt16) -> Bool {
    unit < 0x20 || unit == 0x7F || unit == TagCharacters.openBrace || isBrace(unit)
      || unit == TagCharacters.fullWidthOpenBrace
  }

  /// The range without blanks at its ends; full-width blanks are noted.
  private func trimmed(_ range: TextRange, into tag: inout Tag) -> TextRange {
    var (start, end) = (range.start, range.end)
    while start < end, TagCharacters.isBlank(units[start]) {
      fold(start, into: &tag)
      start += 1
    }
    while end > start, TagCharacters.isBlank(units[end - 1]) {
      end -= 1
      fold(end, into: &tag)
    }
    return TextRange(start, end)
  }

  private func foldBraces(_ range: Range<Int>, into tag: inout Tag) {
    guard scanner.delimiters.acceptsFullWidth(scanner.dialect) else { return }
    for index in range { fold(index, into: &tag) }
  }

  private func fold(_ index: Int, into tag: inout Tag) {
    guard isProduct else { return }
    let half = TagCharacters.halfWidth(units[index])
    guard half != units[index] else { return }
    let text = String(decoding: [half], as: UTF16.self)
    tag.folds.append(Edit(range: TextRange(index, index + 1), text: text))
  }
}
