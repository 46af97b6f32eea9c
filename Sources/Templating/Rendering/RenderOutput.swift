internal import Text

/// The text that is being written, with its segments.
struct RenderOutput {
  private var units: [UInt16] = []
  private var segments: [Rendering.Segment] = []

  var count: Int { units.count }

  /// Fixed text; behind each line end in it, unless the next line is blank, the indentation.
  mutating func append(
    _ range: TextRange, of template: ParsedTemplate, file: Int, indentation: Indentation?
  ) {
    let source = template.source.units
    guard let indentation else { return copy(range, of: source, file: file) }
    var start = range.start
    var index = range.start
    while index < range.end {
      let isEnd = source[index] == TagCharacters.lineFeed
      index += 1
      guard isEnd, index < range.end else { continue }
      copy(TextRange(start, index), of: source, file: file)
      start = index
      if !source.isLineEnd(at: index) { append(indentation) }
    }
    copy(TextRange(start, range.end), of: source, file: file)
  }

  mutating func append(_ indentation: Indentation) {
    let start = units.count
    units += indentation.units
    add(.indentation, indentation.file, indentation.range, from: start)
  }

  /// A value.
  mutating func append(_ text: String, field: String, part: Int?, tag: TextRange, file: Int) {
    let start = units.count
    units.append(contentsOf: text.utf16)
    add(.value(field: field, part: part), file, tag, from: start)
  }

  func rendering(paths: [String]) -> Rendering {
    Rendering(units: units, segments: segments, paths: paths)
  }

  private mutating func copy(_ range: TextRange, of source: [UInt16], file: Int) {
    let start = units.count
    units += source[range.range]
    add(.text, file, range, from: start)
  }

  private mutating func add(
    _ origin: Rendering.Segment.Origin, _ file: Int, _ source: TextRange, from start: Int
  ) {
    segments.append(
      Rendering.Segment(
        origin: origin, file: file, source: source, rendered: TextRange(start, units.count)))
  }
}
