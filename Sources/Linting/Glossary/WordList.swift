package import Text
internal import YAML

/// Words to find exactly as written, some with what to write instead; from Glossary/words.yml.
package struct WordList: Sendable {
  /// A word of the list found in a text.
  package struct Match: Sendable, Hashable {
    package let range: TextRange
    package let replacement: String?
  }

  private struct Entry: Sendable {
    let word: [UInt16]
    let replacement: String?
  }

  /// By first unit, the longest first.
  private var entries: [UInt16: [Entry]] = [:]
  /// The first and the second units of the words: most places fail here.
  private var firsts = UnitMask()
  private var seconds = UnitMask()

  package init() {}

  init(_ node: YAMLNode) {
    for word in node.sequence?.compactMap(\.scalar) ?? [] { add(word, nil) }
    for entry in node.mapping ?? [] { add(entry.key, entry.value.scalar) }
  }

  private mutating func add(_ word: String, _ replacement: String?) {
    let units = Array(word.utf16)
    guard let first = units.first else { return }
    let entry = Entry(word: units, replacement: replacement == word ? nil : replacement)
    entries[first, default: []].append(entry)
    entries[first]?.sort { $0.word.count > $1.word.count }
    firsts.insert(first)
    if units.count > 1 { seconds.insert(units[1]) } else { seconds = .all }
  }

  /// Every word in a range, in order, none overlapping.
  package func matches(in units: [UInt16], range: TextRange? = nil) -> [Match] {
    let range = range ?? TextRange(0, units.count)
    var matches: [Match] = []
    var index = range.start
    while index < range.end {
      if firsts.mayContain(units[index]), let match = match(in: units, at: index, end: range.end) {
        matches.append(match)
        index = match.range.end
      } else {
        index += 1
      }
    }
    return matches
  }

  /// The longest word that begins at an offset.
  package func match(in units: [UInt16], at index: Int, end: Int) -> Match? {
    guard firsts.mayContain(units[index]),
      index + 1 >= units.count || seconds.mayContain(units[index + 1]),
      let candidates = entries[units[index]]
    else { return nil }
    let entry = candidates.first { entry in
      index + entry.word.count <= end
        && units[index..<index + entry.word.count].elementsEqual(entry.word)
    }
    return entry.map {
      Match(range: TextRange(index, index + $0.word.count), replacement: $0.replacement)
    }
  }

  /// Whether a range ends with a word of the list.
  package func ends(_ units: [UInt16], _ range: TextRange) -> Bool {
    range.range.contains { match(in: units, at: $0, end: range.end)?.range.end == range.end }
  }

  /// Whether a word of the list stands anywhere in a range.
  package func occurs(in units: [UInt16], _ range: TextRange) -> Bool {
    range.range.contains { match(in: units, at: $0, end: range.end) != nil }
  }
}
