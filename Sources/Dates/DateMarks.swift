import Phrases

/// A view's units with the date words found in them, by place.
struct DateMarks {
  let units: [UInt16]
  private let marks: [PhraseMatch]
  /// For each unit the first of the marks that begin there, or −1.
  private var first: [Int32]

  init(units: [UInt16], matches: [PhraseMatch]) {
    self.units = units
    let count = DateWord.allCases.count
    marks = matches.filter { $0.phraseClass < count }
    first = [Int32](repeating: -1, count: units.count + 1)
    for index in marks.indices.reversed() { first[marks[index].start] = Int32(index) }
  }

  /// Whether any word begins at a place.
  func hasMark(at place: Int) -> Bool { first[place] >= 0 }

  /// Where the longest phrase of a list that begins at `place` ends.
  func end(of word: DateWord, at place: Int) -> Int? {
    guard place < units.count else { return nil }
    var index = Int(first[place])
    guard index >= 0 else { return nil }
    let phraseClass = word.rawValue
    while index < marks.count, marks[index].start == place {
      if marks[index].phraseClass == phraseClass { return marks[index].end }
      index += 1
    }
    return nil
  }

  /// Where a phrase of a list that ends at `place` begins, looking at most 16 units back.
  func start(of word: DateWord, endingAt place: Int) -> Int? {
    var start = place - 1
    while start >= max(0, place - 16) {
      if end(of: word, at: start) == place { return start }
      start -= 1
    }
    return nil
  }

  /// Whether a phrase of a list begins in a range, before the clause or sentence ends.
  func contains(
    _ word: DateWord, from place: Int, clause: Bool = true, limit: Int = 40,
    unlessBefore next: UInt16? = nil
  ) -> Bool {
    var index = place
    while index < min(units.count, place + limit) {
      if Sign.isSentenceEnd(units[index]) || clause && units[index] == Sign.comma { return false }
      if let end = end(of: word, at: index), end == units.count || units[end] != next {
        return true
      }
      index += 1
    }
    return false
  }

  /// Whether a phrase of a list ends before a place, in the same sentence.
  func contains(_ word: DateWord, before place: Int, limit: Int = 30) -> Bool {
    var index = place - 1
    while index >= max(0, place - limit), !Sign.isSentenceEnd(units[index]) {
      if let end = end(of: word, at: index), end <= place { return true }
      index -= 1
    }
    return false
  }
}
