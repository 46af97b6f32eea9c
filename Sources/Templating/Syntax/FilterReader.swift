import Text

/// Reads `| date: "M月d日" | 全角` behind a name. Arguments are literals, nothing else.
struct FilterReader {
  let units: [UInt16]
  let end: Int
  /// At the first bar.
  var position: Int
  private(set) var calls: [FilterCall] = []
  private(set) var problems: [SyntaxProblem] = []
  /// Where full-width signs act as signs.
  private(set) var folded: [Int] = []

  init(units: [UInt16], end: Int, position: Int) {
    self.units = units
    self.end = end
    self.position = position
  }

  private static let quote: UInt16 = 0x22
  private static let bar: UInt16 = 0x7C
  private static let colon: UInt16 = 0x3A
  private static let comma: UInt16 = 0x2C

  mutating func read() {
    while position < end, sign(position) == Self.bar {
      let start = position
      take()
      skipBlanks()
      guard let call = readCall() else {
        skipToBar()
        fail(start, position)
        continue
      }
      calls.append(call)
      skipBlanks()
      if position < end, sign(position) != Self.bar {
        skipToBar()
        fail(start, position)
      }
    }
  }

  private mutating func readCall() -> FilterCall? {
    let start = position
    while position < end, !isSign(position), !TagCharacters.isBlank(units[position]) {
      position += 1
    }
    guard position > start else { return nil }
    let nameRange = TextRange(start, position)
    let name = String(decoding: units[start..<position], as: UTF16.self)
    var arguments: [FilterCall.Argument] = []
    skipBlanks()
    if position < end, sign(position) == Self.colon {
      repeat {
        take()
        skipBlanks()
        guard let argument = readArgument() else { return nil }
        arguments.append(argument)
        skipBlanks()
      } while position < end && sign(position) == Self.comma
    }
    return FilterCall(name: name, nameRange: nameRange, arguments: arguments)
  }

  private mutating func readArgument() -> FilterCall.Argument? {
    guard position < end else { return nil }
    let start = position
    if sign(position) == Self.quote {
      take()
      let inside = position
      while position < end, sign(position) != Self.quote { position += 1 }
      guard position < end else { return nil }
      let text = String(decoding: units[inside..<position], as: UTF16.self)
      take()
      return .init(text: text, isNumber: false, range: TextRange(start, position))
    }
    while position < end, digit(position) != nil { position += 1 }
    guard position > start, position - start <= 9 else { return nil }
    let digits = (start..<position).compactMap { digit($0) }
    return .init(
      text: String(decoding: digits, as: UTF16.self), isNumber: true,
      range: TextRange(start, position))
  }

  private func digit(_ index: Int) -> UInt16? {
    switch units[index] {
    case 0x30...0x39: units[index]
    case 0xFF10...0xFF19: units[index] - 0xFEE0
    default: nil
    }
  }

  private func sign(_ index: Int) -> UInt16 { TagCharacters.halfWidth(units[index]) }

  private func isSign(_ index: Int) -> Bool {
    switch sign(index) {
    case Self.quote, Self.bar, Self.colon, Self.comma: true
    default: false
    }
  }

  /// Steps over a sign, noting it if it is full width.
  private mutating func take() {
    if sign(position) != units[position] { folded.append(position) }
    position += 1
  }

  private mutating func skipBlanks() {
    while position < end, TagCharacters.isBlank(units[position]) { take() }
  }

  private mutating func skipToBar() {
    while position < end, sign(position) != Self.bar { position += 1 }
  }

  private mutating func fail(_ start: Int, _ end: Int) {
    let text = String(decoding: units[start..<end], as: UTF16.self)
    problems.append(SyntaxProblem(kind: .badFilter(text), range: TextRange(start, end)))
  }
}
