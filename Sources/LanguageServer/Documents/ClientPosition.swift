import Text

/// A place as the client names it, which may lie outside the text.
struct ClientPosition: Sendable, Equatable {
  /// From 0.
  let line: Int
  /// From 0, in the agreed unit.
  let character: Int

  /// Reads `{"line","character"}`.
  init(_ json: JSON?) throws(ResponseError) {
    guard let line = json?["line"]?.int, let character = json?["character"]?.int else {
      throw ResponseError(.invalidParams, "a position has a line and a character")
    }
    self.line = line
    self.character = character
  }
}

/// A range as the client names it.
struct ClientRange: Sendable, Equatable {
  let start: ClientPosition
  let end: ClientPosition

  /// Reads `{"start","end"}`.
  init(_ json: JSON?) throws(ResponseError) {
    start = try ClientPosition(json?["start"])
    end = try ClientPosition(json?["end"])
  }
}

/// One change of `textDocument/didChange`.
struct ContentChange: Sendable {
  /// What is replaced, in the text as the changes before have left it; nil for all of it.
  let range: ClientRange?
  let text: String

  init(_ json: JSON) throws(ResponseError) {
    guard let text = json["text"]?.string else {
      throw ResponseError(.invalidParams, "a change has a text")
    }
    self.text = text
    if let range = json["range"], !range.isNull {
      self.range = try ClientRange(range)
    } else {
      range = nil
    }
  }
}

extension TextLines {
  /// The offset of a client's `{"line","character"}`, and whether it lay inside the text.
  func offset(_ position: JSON?) throws(ResponseError) -> (offset: Int, isInside: Bool) {
    offset(try ClientPosition(position))
  }

  /// The offsets of a client's `{"start","end"}`; an end before the start is swapped.
  func range(_ json: JSON?) throws(ResponseError) -> (range: TextRange, isInside: Bool) {
    range(try ClientRange(json))
  }

  func range(_ range: ClientRange) -> (range: TextRange, isInside: Bool) {
    let (start, end) = (offset(range.start), offset(range.end))
    let isInside = start.isInside && end.isInside && start.offset <= end.offset
    let (low, high) = (min(start.offset, end.offset), max(start.offset, end.offset))
    return (TextRange(low, high), isInside)
  }

  private func offset(_ position: ClientPosition) -> (offset: Int, isInside: Bool) {
    offset(line: position.line, character: position.character)
  }
}
