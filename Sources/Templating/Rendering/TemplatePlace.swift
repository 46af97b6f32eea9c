package import Text

/// A place in a template.
package struct TemplatePlace: Sendable, Hashable {
  package let path: String
  /// UTF-16 offsets in the file.
  package let range: TextRange
  /// The field whose value stands there, if a value does.
  package let field: String?
}

extension Rendering {
  /// Where a range of the rendered text comes from, in the order of the text.
  ///
  /// Fixed text maps to the very characters, a value to the whole tag that printed it.
  package func places(of range: TextRange) -> [TemplatePlace] {
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].rendered.end <= range.start { low = middle + 1 } else { high = middle }
    }
    var places: [TemplatePlace] = []
    for segment in segments[low...] {
      guard segment.rendered.start < max(range.end, range.start + 1) else { break }
      places.append(place(of: range, in: segment))
    }
    return places
  }

  private func place(of range: TextRange, in segment: Segment) -> TemplatePlace {
    let path = paths[segment.file]
    switch segment.origin {
    case .value(let field, _): return TemplatePlace(path: path, range: segment.source, field: field)
    case .indentation: return TemplatePlace(path: path, range: segment.source, field: nil)
    case .text:
      let shift = segment.source.start - segment.rendered.start
      let start = max(range.start, segment.rendered.start) + shift
      let end = min(max(range.end, range.start), segment.rendered.end) + shift
      return TemplatePlace(path: path, range: TextRange(start, max(start, end)), field: nil)
    }
  }
}
