/// A change of a text as a unified diff, the shape that `patch` takes.
enum UnifiedDiff {
  /// Unchanged lines that are shown around a change.
  private static let context = 3

  /// One line of the diff.
  private enum Line {
    case same(ArraySlice<UInt16>)
    case removed(ArraySlice<UInt16>)
    case added(ArraySlice<UInt16>)

    var isSame: Bool { if case .same = self { true } else { false } }
  }

  /// The diff in UTF-8, or nothing when the texts are the same.
  static func text(from old: [UInt16], to new: [UInt16], path: String) -> String {
    let lines = compared(lines(old), lines(new))
    let hunks = hunks(lines)
    guard !hunks.isEmpty else { return "" }
    var result = "--- \(path)\n+++ \(path)\n"
    for hunk in hunks {
      let oldCount = hunk.lines.count { if case .added = $0 { false } else { true } }
      let newCount = hunk.lines.count { if case .removed = $0 { false } else { true } }
      let start = { (first: Int, count: Int) in count == 0 ? first - 1 : first }
      result += "@@ -\(start(hunk.oldStart, oldCount)),\(oldCount) "
      result += "+\(start(hunk.newStart, newCount)),\(newCount) @@\n"
      for line in hunk.lines {
        switch line {
        case .same(let units): result += shown(" ", units)
        case .removed(let units): result += shown("-", units)
        case .added(let units): result += shown("+", units)
        }
      }
    }
    return result
  }

  private static func shown(_ sign: String, _ units: ArraySlice<UInt16>) -> String {
    let text = sign + String(decoding: units, as: UTF16.self)
    return units.last == 0x0A ? text : text + "\n\\ No newline at end of file\n"
  }

  /// The lines with their ends; only LF parts lines, as `patch` has it.
  private static func lines(_ units: [UInt16]) -> [ArraySlice<UInt16>] {
    var lines: [ArraySlice<UInt16>] = []
    var start = 0
    for index in units.indices where units[index] == 0x0A {
      lines.append(units[start...index])
      start = index + 1
    }
    if start < units.count { lines.append(units[start...]) }
    return lines
  }

  private static func compared(_ old: [ArraySlice<UInt16>], _ new: [ArraySlice<UInt16>]) -> [Line] {
    var removed = Set<Int>()
    var added = Set<Int>()
    if old.count == new.count {
      // Fixes seldom change the number of lines.
      for index in old.indices where old[index] != new[index] {
        removed.insert(index)
        added.insert(index)
      }
    } else {
      for change in new.difference(from: old) {
        switch change {
        case .remove(let offset, _, _): removed.insert(offset)
        case .insert(let offset, _, _): added.insert(offset)
        }
      }
    }
    var lines: [Line] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if removed.contains(i) {
        lines.append(.removed(old[i]))
        i += 1
      } else if added.contains(j) {
        lines.append(.added(new[j]))
        j += 1
      } else {
        lines.append(.same(old[i]))
        i += 1
        j += 1
      }
    }
    return lines
  }

  private struct Hunk {
    var oldStart: Int
    var newStart: Int
    var lines: [Line]
  }

  private static func hunks(_ lines: [Line]) -> [Hunk] {
    var hunks: [Hunk] = []
    var (old, new) = (1, 1)
    var lastChange: Int?
    for (index, line) in lines.enumerated() {
      if !line.isSame {
        if let last = lastChange, index - last <= 2 * context + 1, !hunks.isEmpty {
          hunks[hunks.count - 1].lines += lines[(last + 1)..<index]
        } else {
          if let last = lastChange { close(&hunks, lines, after: last) }
          let lead = lines[max(0, index - context)..<index].suffix(while: \.isSame)
          hunks.append(
            Hunk(oldStart: old - lead.count, newStart: new - lead.count, lines: Array(lead)))
        }
        hunks[hunks.count - 1].lines.append(line)
        lastChange = index
      }
      if case .added = line {} else { old += 1 }
      if case .removed = line {} else { new += 1 }
    }
    if let last = lastChange { close(&hunks, lines, after: last) }
    return hunks
  }

  private static func close(_ hunks: inout [Hunk], _ lines: [Line], after last: Int) {
    hunks[hunks.count - 1].lines += lines[(last + 1)...].prefix(context)
  }
}

extension ArraySlice {
  /// The longest end of which all elements fit.
  fileprivate func suffix(while fits: (Element) -> Bool) -> ArraySlice {
    var start = endIndex
    while start > startIndex, fits(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}
