internal import Text

/// Divides a draft into segments: lines that belong together are joined, quotes left out, labels and
/// headings told apart, sentences split.
struct Segmenter {
  /// The view everything later works on: quoted lines and the ends of broken lines are gone.
  let view: MatchingView

  /// - Parameter range: whole lines with the end of the last; the offsets stay those of the whole
  ///   source.
  init(_ source: [UInt16], range: TextRange? = nil, spelling: Spelling) {
    let raw = MatchingView(source, range: range)
    view = raw.removing(Self.removals(raw.units), spelling: spelling)
  }

  /// The same, of a draft whose earlier version had the view `old`; only what lies around the change
  /// is looked at.
  init(_ source: [UInt16], spelling: Spelling, after old: MatchingView, _ change: LineChange) {
    view =
      Self.view(source, spelling, old, change) ?? Segmenter(source, spelling: spelling).view
  }

  /// How far behind a change to look for a line end at which the views meet, in UTF-16 units.
  private static let reach = 200

  /// A line end that is kept parts the lines behind it from those before. These hang on the next line
  /// that is not blank, so the parts that stay are those that keep this line too.
  private static func view(
    _ source: [UInt16], _ spelling: Spelling, _ old: MatchingView, _ change: LineChange
  ) -> MatchingView? {
    let start = lastEnd(in: old, old.index(ofSource: change.new.start))
    var end = min(source.count, change.new.end + reach)
    while end < source.count, source[end - 1] != 0x0A { end += 1 }
    let range = TextRange(start > 0 ? Int(old.ends[start - 1]) : 0, end)
    let new = Segmenter(source, range: range, spelling: spelling).view
    if end == source.count {
      return old.replacing(start..<old.count, with: new, 0..<new.count, shift: 0)
    }
    var place = new.count
    while true {
      place = lastEnd(in: new, place)
      guard place > 0, Int(new.starts[place - 1]) >= change.new.end else { return nil }
      let offset = Int(new.starts[place - 1]) - change.shift
      let known = old.index(ofSource: offset)
      if known < old.count, old.units[known] == 0x0A, Int(old.starts[known]) == offset {
        return old.replacing(start..<known + 1, with: new, 0..<place, shift: change.shift)
      }
    }
  }

  /// Behind the last line end in a view that has a line that is not blank between it and `end`; 0
  /// without one.
  private static func lastEnd(in view: MatchingView, _ end: Int) -> Int {
    var isBlank = true
    for index in (0..<end).reversed() {
      switch view.units[index] {
      case 0x0A: if !isBlank { return index + 1 }
      case 0x20, 0x0D: break
      default: isBlank = false
      }
    }
    return 0
  }

  /// What to take out: quoted lines, and line ends inside a sentence with the blanks around them.
  private static func removals(_ units: [UInt16]) -> [Range<Int>] {
    let lines = lines(of: units)
    let followers = followers(in: lines)
    var removals: [Range<Int>] = []
    for (index, line) in lines.enumerated() {
      if line.kind == .quote {
        removals.append(line.range)
        continue
      }
      removals += blanksInLabel(units, line.content)
      if let next = followers[index], next.kind == .plain, line.kind != .blank,
        beginsWithParticle(units, next.content),
        units[next.content.lowerBound] != 0x28 || line.content.last.map({ units[$0] }) == 0x65E5
      {
        removals.append(line.content.upperBound..<next.content.lowerBound)
        continue
      }
      guard index + 1 < lines.count, line.kind == .plain || line.kind == .item,
        lines[index + 1].kind == .plain, !closes(units, line.content),
        !(isRow(units, line.content) && isRow(units, lines[index + 1].content)),
        line.kind == .item || indent(lines[index + 1]) <= indent(line),
        !hasLabel(units, lines[index + 1].content)
      else { continue }
      let nextStart = lines[index + 1].content.lowerBound
      if line.content.upperBound < nextStart {
        removals.append(line.content.upperBound..<nextStart)
      }
    }
    return removals
  }

  /// Of each line the next one that is not blank.
  private static func followers(in lines: [Line]) -> [Line?] {
    var followers = [Line?](repeating: nil, count: lines.count)
    var next: Line?
    for index in lines.indices.reversed() {
      followers[index] = next
      if lines[index].kind != .blank { next = lines[index] }
    }
    return followers
  }

  /// The blanks of a label whose characters are set apart: お 願 い：, 期　　日：.
  private static func blanksInLabel(_ units: [UInt16], _ line: Range<Int>) -> [Range<Int>] {
    guard let label = Label.separator(in: units, line)?.label else { return [] }
    var blanks: [Range<Int>] = []
    var position = label.lowerBound
    while position < label.upperBound {
      guard units[position] != 0x20 else { return [] }
      let blank = position + 1
      position = blank
      while position < label.upperBound, units[position] == 0x20 { position += 1 }
      if position > blank {
        blanks.append(blank..<position)
      } else if position < label.upperBound {
        return []  // two characters side by side
      }
    }
    return blanks
  }

  /// The lines of a view, in order.
  static func lines(of units: [UInt16]) -> [Line] {
    var lines: [Line] = []
    var start = 0
    for index in units.indices where units[index] == 0x0A {
      lines.append(Line(units, start..<index))
      start = index + 1
    }
    if start < units.count { lines.append(Line(units, start..<units.count)) }
    return lines
  }

  /// Whether a line is complete, so that the next one begins something new.
  private static func closes(_ units: [UInt16], _ line: Range<Int>) -> Bool {
    guard let last = line.last else { return true }
    switch units[last] {
    case 0x3001: return false
    case 0x3002, 0x21, 0x3F, 0x2026, 0x7E, 0x266A, 0x2600...0x27BF, 0xD83C...0xDFFF, 0x300D, 0x3011,
      0x3A, 0x29, 0x2192, 0x2193, 0x2661, 0x2665, 0x5186, 0x69D8, 0x4EF6:  // 円 様 件
      return true
    default: break
    }
    if hasLabel(units, line) { return true }
    return isHiragana(units[last])
      ? units.endsPolitely(line) : line.count <= 8 || endsInClock(units, line)
  }

  /// を or まで at the start leans on the line before, even across a blank one.
  private static func beginsWithParticle(_ units: [UInt16], _ line: Range<Int>) -> Bool {
    guard let first = line.first, line.count > 2 else { return false }
    return units[first] == 0x28 || units[first] == 0x3092
      || units[first] == 0x307E && units[first + 1] == 0x3067
  }

  /// A label in front makes a line of its own.
  private static func hasLabel(_ units: [UInt16], _ line: Range<Int>) -> Bool {
    Label.separator(in: units, line) != nil
  }

  /// The blanks a line begins with: more than the line before has, and a paragraph begins.
  private static func indent(_ line: Line) -> Int {
    line.content.lowerBound - line.range.lowerBound
  }

  /// 期日　11月27日: a word, a blank and more, as in a table.
  private static func isRow(_ units: [UInt16], _ line: Range<Int>) -> Bool {
    guard let blank = line.prefix(12).first(where: { units[$0] == 0x20 }) else { return false }
    return blank - line.lowerBound >= 2
      && !(line.lowerBound..<blank).contains { units[$0] == 0x3001 || units[$0] == 0x3092 }
  }

  /// 18時, 11月27日, 23:59: lines that give just a time.
  private static func endsInClock(_ units: [UInt16], _ line: Range<Int>) -> Bool {
    guard let last = line.last else { return false }
    return units[last] == 0x6642 || units[last] == 0x65E5 || units[last] == 0x5348
      || units[last] == 0x5206 || (0x30...0x39).contains(units[last])
  }
}
