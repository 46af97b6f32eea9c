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
    var parser = Parser(characters: Array(text), spelling: spelling)
    elements = try parser.sequence(closing: nil)
    if parser.index < parser.characters.count {
      throw Failure(problem: .unbalanced, offset: parser.index)
    }
  }

  private struct Parser {
    let characters: [Character]
    let spelling: Spelling
    var index = 0

    mutating func sequence(closing: Character?) throws(Failure) -> [Element] {
      var elements: [Element] = []
      var literal = ""
      while index < characters.count {
        let character = characters[index]
        if character == closing || character == "|" && closing != nil { break }
        switch character {
        case "(", "[", "{", "…", "$": flush(&literal, into: &elements)
        case ")", "]", "}", "|": throw Failure(problem: .unbalanced, offset: index)
        default: literal.append(character)
        }
        index += 1
        switch character {
        case "(": elements.append(.choice(try alternatives(closing: ")")))
        case "[": elements.append(.choice(try alternatives(closing: "]") + [[]]))
        case "{": elements.append(.list(try name()))
        case "…": elements.append(.gap)
        case "$": elements.append(.end)
        default: break
        }
      }
      flush(&literal, into: &elements)
      return elements
    }

    private mutating func alternatives(closing: Character) throws(Failure) -> [[Element]] {
      let start = index - 1
      var alternatives: [[Element]] = []
      while true {
        alternatives.append(try sequence(closing: closing))
        guard index < characters.count else { throw Failure(problem: .unbalanced, offset: start) }
        index += 1
        if characters[index - 1] == closing { return alternatives }
      }
    }

    private mutating func name() throws(Failure) -> String {
      let start = index
      while index < characters.count, characters[index] != "}" { index += 1 }
      guard index < characters.count else { throw Failure(problem: .unbalanced, offset: start - 1) }
      defer { index += 1 }
      return String(characters[start..<index])
    }

    private func flush(_ literal: inout String, into elements: inout [Element]) {
      guard !literal.isEmpty else { return }
      elements.append(.literal(MatchingView(Array(literal.utf16), spelling: spelling).units))
      literal = ""
    }
  }
}
