/// A phrase as the glossary writes it, read sign by sign.
///
///     お返事(が|の)[まだ]{ない-場合}     choice, optional part, another list of the glossary
///     ご連絡…頂けない                 … stands for up to twelve characters of one clause
///     やで$                           $ is the end of a sentence
struct PhraseNotation {
  /// What stands at the index.
  enum Sign {
    case literal([UInt16])
    /// The start of alternatives that end with `closing`.
    case choice(closing: UInt16, isOptional: Bool)
    case list(String)
    case gap
    /// The end of a sentence or of the text.
    case end
    /// A bracket without its partner.
    case stray
  }

  private let units: [UInt16]
  private(set) var index = 0

  init(_ text: String) { units = Array(text.utf16) }

  private init(units: [UInt16]) { self.units = units }

  /// The same phrase once for each way its first bracket reads, until none begins with a bracket:
  /// `[ご|お]返事` is ご返事, お返事 and 返事.
  var beginnings: [PhraseNotation] {
    guard let first = units.first, first == .roundOpen || first == .squareOpen,
      let bracket = PhraseNotation(units: units, index: 1).openBracket()
    else { return [self] }
    let rest = units[bracket.endIndex...]
    if rest.isEmpty, first == .squareOpen { return [self] }
    var starts = Self.alternatives(of: bracket.dropFirst().dropLast())
    if first == .squareOpen { starts.append([]) }
    return starts.flatMap { PhraseNotation(units: Array($0) + rest).beginnings }
  }

  private init(units: [UInt16], index: Int) {
    self.units = units
    self.index = index
  }

  /// The parts between the `|` of a bracket's content, brackets inside left whole.
  private static func alternatives(of content: ArraySlice<UInt16>) -> [ArraySlice<UInt16>] {
    var parts: [ArraySlice<UInt16>] = []
    var start = content.startIndex
    var depth = 0
    for index in content.indices {
      switch content[index] {
      case .roundOpen, .squareOpen: depth += 1
      case .roundClose, .squareClose: depth -= 1
      case .bar where depth == 0:
        parts.append(content[start..<index])
        start = index + 1
      default: break
      }
    }
    return parts + [content[start...]]
  }

  var isAtEnd: Bool { index == units.count }

  /// Passes the sign at the index; nil at the end, at `closing` and, inside brackets, at `|`.
  mutating func sign(before closing: UInt16?) -> Sign? {
    guard index < units.count else { return nil }
    let unit = units[index]
    if unit == closing || unit == .bar && closing != nil { return nil }
    let start = index
    while index < units.count, !units[index].isNotation { index += 1 }
    if index > start { return .literal(Array(units[start..<index])) }
    index += 1
    switch unit {
    case .roundOpen: return .choice(closing: .roundClose, isOptional: false)
    case .squareOpen: return .choice(closing: .squareClose, isOptional: true)
    case .curlyOpen: return name()
    case .ellipsis: return .gap
    case .dollar: return .end
    default: return .stray
    }
  }

  /// Passes the `|` or the closing bracket at the index; tells whether another alternative follows.
  mutating func passAlternative(closing: UInt16) -> Bool {
    index += 1
    return units[index - 1] != closing
  }

  /// The bracket that was just opened, to its partner and with it; nil without a partner.
  func openBracket() -> ArraySlice<UInt16>? {
    var depth = 1
    for position in index..<units.count {
      switch units[position] {
      case .roundOpen, .squareOpen: depth += 1
      case .roundClose, .squareClose: depth -= 1
      default: continue
      }
      if depth == 0 { return units[(index - 1)...position] }
    }
    return nil
  }

  /// Goes on behind a bracket.
  mutating func pass(_ bracket: ArraySlice<UInt16>) { index = bracket.endIndex }

  private mutating func name() -> Sign {
    guard let end = units[index...].firstIndex(of: .curlyClose) else { return .stray }
    defer { index = end + 1 }
    return .list(String(decoding: units[index..<end], as: UTF16.self))
  }
}

/// The characters of the notation.
extension UInt16 {
  fileprivate static let roundOpen: UInt16 = 0x28
  fileprivate static let roundClose: UInt16 = 0x29
  fileprivate static let squareOpen: UInt16 = 0x5B
  fileprivate static let squareClose: UInt16 = 0x5D
  fileprivate static let curlyOpen: UInt16 = 0x7B
  fileprivate static let curlyClose: UInt16 = 0x7D
  fileprivate static let bar: UInt16 = 0x7C
  fileprivate static let dollar: UInt16 = 0x24
  fileprivate static let ellipsis: UInt16 = 0x2026

  fileprivate var isNotation: Bool {
    switch self {
    case 0x24, 0x28, 0x29, 0x5B, 0x5D, 0x7B...0x7D, 0x2026: true
    default: false
    }
  }
}
