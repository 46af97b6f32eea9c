import Linting
import Text

/// The `ignore:` key of a draft's header, and how to add a rule to it.
///
/// The header may be written in many ways, so that a change is tried: it counts only if the header then
/// says the same as before, and the rule besides.
struct IgnoreKey {
  private let file: DraftFile
  private let lines: TextLines
  private let rules: [String]

  /// - Parameter rules: the ids of all rules.
  init(_ lines: TextLines, rules: [String]) {
    // The header and two lines tell enough, however long the draft is.
    let last = HeaderSplit(lines.units).bodyLine + 1
    let end = last < lines.starts.count ? lines.starts[last] : lines.units.count
    self.lines = TextLines(Array(lines.units[..<end]), encoding: lines.encoding)
    self.rules = rules
    file = Self.read(self.lines.units, rules)
  }

  private static func read(_ units: [UInt16], _ rules: [String]) -> DraftFile {
    DraftFile(SourceText(units), situations: [], rules: rules)
  }

  /// The smallest edit that adds a rule: to the list, as a new key, or as a new header; nil where the
  /// header cannot be changed safely.
  func edit(adding rule: String) -> Edit? {
    candidates(rule).first { adds(rule, $0) }
  }

  /// Whether all that an edit changes is that the rule is ignored too.
  private func adds(_ rule: String, _ edit: Edit) -> Bool {
    let new = Self.read([edit].applied(to: units), rules)
    var (old, changed) = (file.header, new.header)
    old.ignored.append(rule)
    (old.ranges, changed.ranges) = ([:], [:])
    return old == changed && new.problems.map(\.kind) == file.problems.map(\.kind)
      && new.body.units == bodyUnits
  }

  /// The body, without a byte order mark that comes to stand before a new header.
  private var bodyUnits: [UInt16] {
    let body = file.body.units
    return body.first == 0xFEFF ? Array(body.dropFirst()) : body
  }

  private var units: [UInt16] { lines.units }

  private func candidates(_ rule: String) -> [Edit] {
    let end = lines.lineEnd
    guard let header = file.split.header else {
      return [insertion(units.first == 0xFEFF ? 1 : 0, "---\(end)ignore: [\(rule)]\(end)---\(end)")]
    }
    guard let value = file.header.ranges[.ignore] else {
      let key = "ignore: [\(rule)]"
      let flow = (header.range.last { units[$0] == 0x7D }).map { insertion($0, ", \(key)") }
      return [insertion(header.end, indentation(header) + key + end)] + [flow].compactMap(\.self)
    }
    let start = value.start
    let isList = start < header.end && [0x5B, 0xFF3B, 0x2D].contains(units[start])
    guard start < header.end, !value.isEmpty || isList else {
      return [insertion(start, " [\(rule)]"), insertion(start, "[\(rule)]")]
    }
    switch units[start] {
    case 0x5B, 0xFF3B:
      return (start..<header.end).filter { units[$0] == 0x5D || units[$0] == 0xFF3D }.flatMap {
        close in
        [insertion(close, ", \(rule)"), insertion(close, rule)]
      }
    case 0x2D: return items(from: start, header, rule)
    case 0x22, 0x27:
      let close = units[(start + 1)..<header.end].firstIndex(of: units[start]) ?? start
      return [list(TextRange(start, close + 1), rule)]
    default: return [list(value, rule)]
    }
  }

  private func insertion(_ offset: Int, _ text: String) -> Edit {
    Edit(range: TextRange(offset, offset), text: text)
  }

  /// `term` → `[term, rule]`
  private func list(_ value: TextRange, _ rule: String) -> Edit {
    Edit(range: value, text: "[\(lines.text(value)), \(rule)]")
  }

  /// A new line behind each line of `- a`, the last one first.
  private func items(from start: Int, _ header: TextRange, _ rule: String) -> [Edit] {
    let first = lines.line(of: start)
    let indent = lines.text(TextRange(lines.starts[first], start))
    return (first..<lines.line(of: header.end)).reversed().filter { number in
      lines.text(lines.range(ofLine: number)).hasPrefix(indent + "-")
    }.map { insertion(lines.starts[$0 + 1], "\(indent)- \(rule)\(lines.lineEnd)") }
  }

  /// What stands before the header's first key.
  private func indentation(_ header: TextRange) -> String {
    for number in lines.line(of: header.start)..<lines.line(of: header.end) {
      let line = lines.range(ofLine: number)
      let key = units[line.range].firstIndex { !HeaderLines.isBlank($0) } ?? line.end
      if key < line.end, units[key] != 0x23 { return lines.text(TextRange(line.start, key)) }
    }
    return ""
  }
}

extension TextLines {
  /// How the text's lines end: CR LF if its first one does, else LF.
  var lineEnd: String {
    guard starts.count > 1, starts[1] >= 2, units[starts[1] - 2] == 0x0D else { return "\n" }
    return "\r\n"
  }
}
