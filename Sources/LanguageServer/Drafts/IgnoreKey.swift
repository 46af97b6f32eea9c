import Text

/// The `ignore:` key of a draft's header, and how to add a rule to it.
struct IgnoreKey {
  private let lines: TextLines
  private let split: HeaderSplit

  init(_ lines: TextLines, _ split: HeaderSplit) {
    self.lines = lines
    self.split = split
  }

  /// The edit that adds a rule: to the list, or as a new key, or as a new header.
  func edit(adding rule: String) -> Edit {
    let end = lines.lineEnd
    guard let header = split.header else {
      let start = lines.units.first == 0xFEFF ? 1 : 0
      return Edit(
        range: TextRange(start, start), text: "---\(end)ignore: [\(rule)]\(end)---\(end)")
    }
    guard let entry = entry(in: header) else {
      return Edit(
        range: TextRange(header.end, header.end), text: "ignore: [\(rule)]\(end)")
    }
    let rules = items(entry.value) + [rule]
    return Edit(range: entry.whole, text: "ignore: [\(rules.joined(separator: ", "))]\(end)")
  }

  /// The key's lines with their ends, and the part behind the colon.
  private func entry(in header: TextRange) -> (whole: TextRange, value: TextRange)? {
    let headerLines = HeaderLines(lines, split).all
    guard let index = headerLines.firstIndex(where: { lines.text($0.key) == "ignore" }) else {
      return nil
    }
    let start = lines.starts[headerLines[index].line]
    let end = headerLines[(index + 1)...].first.map { lines.starts[$0.line] } ?? header.end
    return (TextRange(start, end), TextRange(headerLines[index].valueStart, end))
  }

  /// The rules of `[a, b]`, of `a`, or of lines of `- a`.
  private func items(_ value: TextRange) -> [String] {
    lines.text(value).split(whereSeparator: \.isNewline).flatMap { line in
      line.prefix { $0 != "#" }.split { ",[]\"' \t　".contains($0) }
    }.map(String.init).filter { $0 != "-" }
  }
}

extension TextLines {
  /// How the text's lines end: CR LF if its first one does, else LF.
  var lineEnd: String {
    guard starts.count > 1, starts[1] >= 2, units[starts[1] - 2] == 0x0D else { return "\n" }
    return "\r\n"
  }
}
