internal import Text

/// A phrase as the glossary writes it.
///
///     お返事(が|の)[まだ]{ない-場合}     choice, optional part, another list of the glossary
///     ご連絡…頂けない                 … stands for up to twelve characters of one clause
///     やで$                           $ is the end of a sentence
struct PhrasePattern {
  indirect enum Element {
    case literal([UInt16])
    /// One of several; an empty one makes the part optional.
    case choice([[Element]])
    case list(String)
    case gap
    /// The end of a sentence or of the text.
    case end
  }

  /// Why a pattern cannot be read, and at which character (from 0).
  struct Failure: Error {
    let problem: PhraseError.Problem
    let offset: Int
  }

  let elements: [Element]

  init(_ text: String, spelling: Spelling) throws(Failure) {
    var parser = Parser(units: Array(text.utf16), spelling: spelling)
    elements = try parser.sequence(closing: nil)
    if parser.index < parser.units.count {
      throw Failure(problem: .unbalanced, offset: parser.index)
    }
  }

  private struct Parser {
    let units: [UInt16]
    let spelling: Spelling
    var index = 0

    mutating func sequence(closing: UInt16?) throws(Failure) -> [Element] {
      var elements: [Element] = []
      var literal = index
      while index < units.count {
        let unit = units[index]
        if unit == closing || unit == .bar && closing != nil { break }
        guard unit.isNotation else {
          index += 1
          continue
        }
        addLiteral(from: literal, to: &elements)
        index += 1
        switch unit {
        case .roundOpen: elements.append(.choice(try alternatives(closing: .roundClose)))
        case .squareOpen: elements.append(.choice(try alternatives(closing: .squareClose) + [[]]))
        case .curlyOpen: elements.append(.list(try name()))
        case .ellipsis: elements.append(.gap)
        case .dollar: elements.append(.end)
        default: throw Failure(problem: .unbalanced, offset: index - 1)
        }
        literal = index
      }
      addLiteral(from: literal, to: &elements)
      return elements
    }

    private mutating func alternatives(closing: UInt16) throws(Failure) -> [[Element]] {
      let start = index - 1
      var alternatives: [[Element]] = []
      while true {
        alternatives.append(try sequence(closing: closing))
        guard index < units.count else { throw Failure(problem: .unbalanced, offset: start) }
        index += 1
        if units[index - 1] == closing { return alternatives }
      }
    }

    private mutating func name() throws(Failure) -> String {
      let start = index
      while index < units.count, units[index] != .curlyClose { index += 1 }
      guard index < units.count else { throw Failure(problem: .unbalanced, offset: start - 1) }
      defer { index += 1 }
      return String(decoding: units[start..<index], as: UTF16.self)
    }

    /// Adds the units from `start` up to the index, if there are any.
    private func addLiteral(from start: Int, to elements: inout [Element]) {
      guard start < index else { return }
      let literal = Array(units[start..<index])
      elements.append(.literal(MatchingView.foldedUnits(of: literal, spelling: spelling)))
    }
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
