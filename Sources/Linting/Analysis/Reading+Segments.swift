internal import Dates
internal import Text

extension Reading {
  /// Divides the view into segments, each with the topic its label or heading gives it.
  func findSegments() -> [Segment] {
    var segments: [Segment] = []
    var paragraph = 0
    var heading: Segment.Topic?
    var hasContent = false
    for line in Segmenter.lines(of: units) {
      switch line.kind {
      case .quote: break
      case .blank, .rule:
        if hasContent { heading = nil }
        hasContent = false
        paragraph += 1
      case .heading where !isStatement(line.content):
        paragraph += 1
        heading = topic(of: line.content) ?? .other
        hasContent = false
        segments.append(
          Segment(
            range: line.content, start: line.range.lowerBound, topic: heading,
            paragraph: paragraph, isHeading: true))
      case .heading, .item, .plain:
        hasContent = true
        append(line, paragraph, heading, to: &segments)
      }
    }
    return segments
  }

  private func append(
    _ line: Line, _ paragraph: Int, _ heading: Segment.Topic?, to segments: inout [Segment]
  ) {
    let heading = heading == .other ? nil : heading
    for (start, label, value) in labelled(line.content) {
      let topic = label.flatMap(topic) ?? heading
      for (number, range) in sentences(in: value).enumerated() {
        segments.append(
          Segment(
            range: range, start: number == 0 ? start : range.lowerBound,
            topic: number == 0 || label == nil ? topic : nil, label: number == 0 ? label : nil,
            paragraph: paragraph))
      }
    }
  }

  private typealias Labelled = (start: Int, label: Range<Int>?, value: Range<Int>)

  /// The labels of a line with their values: 期限：11月27日　内容：色の選択. Behind the first the glossary
  /// must know them.
  private func labelled(_ line: Range<Int>) -> [Labelled] {
    guard let (label, value) = Label.separator(in: units, line) ?? spacedLabel(in: line) else {
      return [(line.lowerBound, nil, line)]
    }
    var found: [Labelled] = []
    var last: Labelled = (line.lowerBound, label, value)
    for position in value.dropFirst() where mayBeginLabel(at: position) {
      guard position >= last.value.lowerBound,
        let (label, rest) = Label.separator(in: units, position..<value.upperBound),
        topic(of: label) != nil
      else { continue }
      var end = units.trimmed(last.value.lowerBound..<position)
      if let last = end.last, Self.dividers.contains(units[last]) {
        end = units.trimmed(end.lowerBound..<last)
      }
      found.append((last.start, last.label, end))
      last = (position, label, rest)
    }
    return found + [last]
  }

  /// Behind a blank, a slash or a ■, or at a 【.
  private func mayBeginLabel(at position: Int) -> Bool {
    if units[position] == 0x3010 { return true }
    let before = units[position - 1]
    return (before == 0x20 || Self.dividers.contains(before)) && units[position] != 0x20
  }

  /// What parts a label from the value before it.
  private static let dividers: UnitSet = "/■◆▼◇□●○★"

  /// Whether a line that looks like a heading says something whole.
  private func isStatement(_ content: Range<Int>) -> Bool {
    units.endsPolitely(content) || dates(in: content).contains { $0.limit != nil }
      || index.has(.request, in: content)
  }

  /// A label that only a blank divides from its value; the glossary must know it.
  private func spacedLabel(in line: Range<Int>) -> (label: Range<Int>, value: Range<Int>)? {
    for position in line.dropFirst(1).prefix(Label.maximumLength) where units[position] == 0x20 {
      let label = line.lowerBound..<position
      let value = units.trimmed(position..<line.upperBound)
      if !value.isEmpty, topic(of: label) != nil { return (label, value) }
    }
    return nil
  }

  /// What a label or heading announces.
  func topic(of label: Range<Int>) -> Segment.Topic? {
    let name = units.trimmed(withoutRemark(label))
    if index.has(.noReply, in: name) || index.has(.noReplyWord, in: name)
      || index.has(.late, in: name) || index.has(.timeOver, in: name)
    {
      return .condition
    }
    if isWhole(.conditionLabel, name) { return .condition }
    if index.ending(.foreignDeadline, at: name.upperBound, from: name.lowerBound) != nil {
      return .other
    }
    if index.ending(.deadlineLabel, at: name.upperBound, from: name.lowerBound) != nil {
      return .deadline
    }
    if index.has(.periodEnd, in: name) { return .condition }
    return isWhole(.requestLabel, name) ? .request : nil
  }

  private func isWhole(_ phraseClass: PhraseClass, _ name: Range<Int>) -> Bool {
    index.of(phraseClass, startingIn: name).contains {
      $0.upperBound == name.upperBound && ($0.lowerBound - name.lowerBound <= 1 || $0.count >= 5)
    }
  }

  /// 期限（必須） → 期限
  private func withoutRemark(_ label: Range<Int>) -> Range<Int> {
    var label = label
    while let last = label.last, (0x2500...0x27BF).contains(units[last]) || units[last] == 0x20 {
      label = label.lowerBound..<last
    }
    guard let last = label.last, units[last] == 0x29,
      let open = label.last(where: { units[$0] == 0x28 }), open > label.lowerBound
    else { return label }
    return label.lowerBound..<open
  }

  /// The sentences of a line, without their final marks.
  private func sentences(in line: Range<Int>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = line.lowerBound
    var depth = 0
    for position in line {
      let unit = units[position]
      if isKana(unit) || isKanji(unit) { continue }
      if unit == 0x28 || unit == 0x300C || unit == 0x300E { depth += 1 }
      if unit == 0x29 || unit == 0x300D || unit == 0x300F { depth = max(0, depth - 1) }
      guard depth == 0 || position - start > 200, ends(at: position, from: start, in: line) else {
        continue
      }
      add(start..<position, to: &sentences)
      start = position + 1
      depth = 0
    }
    add(start..<line.upperBound, to: &sentences)
    return sentences
  }

  /// Whether the unit at `position` ends a sentence: 。 ! ? always; ~ ♪ and emoji behind a final form.
  private func ends(at position: Int, from start: Int, in line: Range<Int>) -> Bool {
    let unit = units[position]
    switch unit {
    case 0x3002, 0x21, 0x3F: return true
    case 0x7E, 0x2026, 0x266A, 0x2661, 0x2665, 0x2600...0x27BF, 0xD83C...0xDFFF, 0x20:
      return units.endsPolitely(start..<position)
        || unit != 0x20 && position > start && units[position - 1] == 0x3066  // 送って〜
    default: return false
    }
  }

  private func add(_ range: Range<Int>, to sentences: inout [Range<Int>]) {
    var range = units.trimmed(range)
    while let first = range.first, isOrnament(units[first]) {
      range = range.lowerBound + 1..<range.upperBound
    }
    while let last = range.last, isOrnament(units[last]) {
      range = range.lowerBound..<range.upperBound - 1
    }
    if !range.isEmpty { sentences.append(range) }
  }

  private func isOrnament(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x20, 0x7E, 0x2026, 0x3002, 0x21, 0x3F, 0x266A, 0x2661, 0x2665, 0x2600...0x27BF,
      0xD83C...0xDFFF, 0x203B:
      true
    default: false
    }
  }
}
