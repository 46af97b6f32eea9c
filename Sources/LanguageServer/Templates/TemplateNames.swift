import Templating
import Text

/// Where the names of fields and partials stand in one file.
struct TemplateNames {
  /// A place of a name.
  struct Place {
    enum Kind { case declaration, use, sectionEnd, derivation, partial }

    let key: String
    let text: String
    let range: TextRange
    let kind: Kind

    var isPartial: Bool { kind == .partial }
  }

  private(set) var places: [Place] = []

  init(_ source: SourceText, _ header: TemplateHeader, _ tree: TemplateTree) {
    for field in header.fields where field.isDeclared {
      add(field.name, field.place.range, .declaration)
    }
    if let range = HeaderSplit(source.units).header {
      for (name, place) in Self.derivations(source, range) { add(name, place, .derivation) }
    }
    for node in tree.nodes {
      switch node.kind {
      case .variable(let name, _), .section(let name, _, _): add(tree[name], name.range, .use)
      case .sectionEnd(let name?, _): add(tree[name], name.range, .sectionEnd)
      case .partial(let name, _): add(tree[name], name.range, .partial)
      default: continue
      }
    }
  }

  /// The name that an offset touches.
  func place(at offset: Int) -> Place? { places.first { $0.range.touches(offset) } }

  /// The partials it includes, by key.
  var partials: Set<String> { Set(places.filter(\.isPartial).map(\.key)) }

  private mutating func add(_ name: FieldName, _ range: TextRange, _ kind: Place.Kind) {
    guard !name.key.isEmpty, name.key != "." else { return }
    places.append(Place(key: name.key, text: name.text, range: range, kind: kind))
  }

  /// The names behind `from:`.
  private static func derivations(_ source: SourceText, _ header: TextRange) -> [(
    FieldName, TextRange
  )] {
    let units = source.units
    let word = Array("from".utf16)
    var found: [(FieldName, TextRange)] = []
    var index = header.start
    while index + word.count < header.end {
      defer { index += 1 }
      guard units[index] == word[0], units[index..<(index + 4)].elementsEqual(word),
        index == header.start || !isPart(units[index - 1])
      else { continue }
      var start = index + 4
      while start < header.end, HeaderLines.isBlank(units[start]) { start += 1 }
      guard start < header.end, units[start] == 0x3A || units[start] == 0xFF1A else { continue }
      start += 1
      while start < header.end, HeaderLines.isBlank(units[start]) { start += 1 }
      let range = name(units, start, header.end)
      if !range.isEmpty { found.append((FieldName(source[range]), range)) }
    }
    return found
  }

  /// The name that begins at an offset: to its closing quote, or to a sign or the line's end.
  private static func name(_ units: [UInt16], _ start: Int, _ limit: Int) -> TextRange {
    guard start < limit, units[start] != 0x22, units[start] != 0x27 else {
      let inside = min(start + 1, limit)
      let end = units[inside..<limit].firstIndex { $0 == units[start] || $0 == 0x0A } ?? limit
      return TextRange(inside, end)
    }
    var end = start
    while end < limit, isPart(units[end]) || HeaderLines.isBlank(units[end]) {
      if HeaderLines.isBlank(units[end]), end + 1 < limit, units[end + 1] == 0x23 { break }
      end += 1
    }
    while end > start, HeaderLines.isBlank(units[end - 1]) { end -= 1 }
    return TextRange(start, end)
  }

  /// Whether a unit may be part of a plain name.
  private static func isPart(_ unit: UInt16) -> Bool {
    switch unit {
    case 0...0x20, 0x22, 0x27, 0x2C, 0x3A, 0x7B, 0x7D, 0x3000, 0xFF1A: false
    default: true
    }
  }
}
