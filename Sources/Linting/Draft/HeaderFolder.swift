internal import Text

/// Walks through a header, telling signs from texts.
struct HeaderFolder {
  private let scalars: [Unicode.Scalar]
  private let starts: [Int]
  private(set) var folds: [Edit] = []

  private var quote: Unicode.Scalar?
  /// For each open bracket, whether it is `{`.
  private var brackets: [Bool] = []
  /// Whether the current entry's `:` has been seen, so that another ： is part of its value.
  private var hasSeparator = false
  /// Whether a value or key may begin here.
  private var isTokenStart = true
  private var isIndentation = true
  private var isComment = false
  /// The indentation of the key whose block text (`|`, `>`) is being read.
  private var blockIndentation: Int?

  init(units: [UInt16], range: TextRange) {
    var scalars: [Unicode.Scalar] = []
    var starts: [Int] = []
    var offset = range.start
    for scalar in String(decoding: units[range.range], as: UTF16.self).unicodeScalars {
      scalars.append(scalar)
      starts.append(offset)
      offset += scalar.utf16.count
    }
    self.scalars = scalars
    self.starts = starts
  }

  mutating func run(_ emit: (Unicode.Scalar, Int) -> Void) {
    var index = 0
    var skipped = false
    while index < scalars.count {
      let scalar = scalars[index]
      defer { index += 1 }
      if isLineEnd(scalar) {
        emit(scalar, starts[index])
        startLine(after: index)
      } else if isComment || blockIndentation != nil || skipped {
        skipped = false
        emit(scalar, starts[index])
      } else if let quote {
        emit(scalar, starts[index])
        if scalar == "\\", quote == "\"" { skipped = true }
        if scalar == quote { self.quote = nil }
      } else {
        for folded in fold(scalar, at: index) { emit(folded, starts[index]) }
      }
    }
  }

  private mutating func startLine(after index: Int) {
    isComment = false
    isTokenStart = true
    isIndentation = true
    if brackets.isEmpty { hasSeparator = false }
    guard let block = blockIndentation else { return }
    let (indentation, isEmpty) = indentation(from: index + 1)
    if !isEmpty, indentation <= block { blockIndentation = nil }
  }

  private func indentation(from start: Int) -> (width: Int, isEmpty: Bool) {
    var index = start
    while index < scalars.count, isBlank(scalars[index]) { index += 1 }
    return (index - start, index == scalars.count || isLineEnd(scalars[index]))
  }

  private mutating func fold(_ scalar: Unicode.Scalar, at index: Int) -> [Unicode.Scalar] {
    switch scalar {
    case "\u{3000}":
      guard isTokenStart || isBeforeSign(index) else { return [scalar] }
      return note(index, isIndentation ? "  " : " ")
    case " ", "\t": return [scalar]
    case "：" where !hasSeparator && !isTokenStart:
      startValue()
      return note(index, isSeparated(index) ? ":" : ": ")
    case "，" where !brackets.isEmpty, "｛" where isTokenStart, "［" where isTokenStart,
      "｝" where !brackets.isEmpty, "］" where !brackets.isEmpty:
      let half = Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
      _ = fold(half, at: index)
      return note(index, String(half))
    case ":" where !hasSeparator && isSeparated(index): startValue()
    case "#" where index == 0 || isBlank(scalars[index - 1]) || isTokenStart: isComment = true
    case "{" where isTokenStart: open(isMapping: true)
    case "[" where isTokenStart: open(isMapping: false)
    case "," where !brackets.isEmpty:
      hasSeparator = brackets.last == false
      isTokenStart = true
    case "}" where !brackets.isEmpty, "]" where !brackets.isEmpty:
      brackets.removeLast()
      hasSeparator = true
      isTokenStart = false
    case "\"" where isTokenStart, "'" where isTokenStart:
      quote = scalar
      isTokenStart = false
    case "-" where isTokenStart && isSeparated(index): break
    case "|" where isTokenStart && hasSeparator && brackets.isEmpty,
      ">" where isTokenStart && hasSeparator && brackets.isEmpty:
      blockIndentation = lineIndentation(index)
    default: isTokenStart = false
    }
    isIndentation = false
    return [scalar]
  }

  private mutating func startValue() {
    hasSeparator = true
    isTokenStart = true
    isIndentation = false
  }

  private mutating func open(isMapping: Bool) {
    brackets.append(isMapping)
    hasSeparator = !isMapping
    isTokenStart = true
  }

  private mutating func note(_ index: Int, _ text: String) -> [Unicode.Scalar] {
    folds.append(Edit(range: TextRange(starts[index], starts[index] + 1), text: text))
    return Array(text.unicodeScalars)
  }

  private func lineIndentation(_ index: Int) -> Int {
    var start = index
    while start > 0, !isLineEnd(scalars[start - 1]) { start -= 1 }
    return indentation(from: start).width
  }

  /// Whether a blank or the end of the line follows.
  private func isSeparated(_ index: Int) -> Bool {
    guard index + 1 < scalars.count else { return true }
    let next = scalars[index + 1]
    return isBlank(next) || isLineEnd(next)
  }

  /// Whether only blanks stand between here and the next sign or the line's end.
  private func isBeforeSign(_ index: Int) -> Bool {
    guard let next = scalars[index...].first(where: { !isBlank($0) }) else { return true }
    if isLineEnd(next) || next == ":" || next == "：" || next == "#" { return true }
    return !brackets.isEmpty && [",", "}", "]", "，", "｝", "］"].contains(next)
  }

  private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\u{3000}"
  }

  private func isLineEnd(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }
}
