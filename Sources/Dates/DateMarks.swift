import Phrases

/// A view's units with the date words found in them, by place.
struct DateMarks {
  /// The words that begin at one place.
  private struct Place {
    var words: DateWords
    /// The first of their marks.
    let first: Int32
  }

  let units: [UInt16]
  private let marks: [PhraseMatch]
  private var places: [Place] = []
  /// For each unit its place among ``places``, or −1 where no word begins.
  private var numbers: [Int32]

  init(units: [UInt16], matches: [PhraseMatch]) {
    self.units = units
    let count = DateWord.allCases.count
    marks = matches.filter { $0.phraseClass < count }
    numbers = [Int32](repeating: -1, count: units.count)
    for (index, mark) in marks.enumerated() {
      if numbers[mark.start] < 0 {
        numbers[mark.start] = Int32(places.count)
        places.append(Place(words: [], first: Int32(index)))
      }
      places[places.count - 1].words.insert(DateWords(rawValue: 1 << UInt64(mark.phraseClass)))
    }
  }

  /// Whether one of certain words begins at a place.
  func has(_ words: DateWords, at place: Int) -> Bool {
    let number = Int(numbers[place])
    return number >= 0 && !places[number].words.isDisjoint(with: words)
  }

  /// Where the longest phrase of a list that begins at `place` ends.
  func end(of word: DateWord, at place: Int) -> Int? {
    guard place < units.count else { return nil }
    let number = Int(numbers[place])
    guard number >= 0, places[number].words.contains(DateWords(word)) else { return nil }
    let index = marks[Int(places[number].first)...].firstIndex { $0.phraseClass == word.rawValue }
    return index.map { marks[$0].end }
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
