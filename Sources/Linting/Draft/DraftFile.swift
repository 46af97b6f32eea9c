package import Text

/// A draft as it stands in a file: the header for the tool, the body for the buyer.
package struct DraftFile: Sendable {
  /// The whole file.
  package let source: SourceText
  package let split: HeaderSplit
  package let header: DraftHeader
  /// What is wrong in the header; the rest of it is read all the same.
  package let problems: [DraftProblem]
  /// The message, without the header.
  package let body: SourceText

  /// - Parameters:
  ///   - situations: those that the header may name.
  ///   - rules: ids of the rules that it may name.
  package init(_ source: SourceText, situations: [Situation], rules: [String]) {
    self.source = source
    split = HeaderSplit(source.units)
    var reader = DraftHeaderReader(units: source.units, situations: situations, rules: rules)
    reader.read(split)
    (header, problems) = (reader.header, reader.problems)
    body =
      split.body.length == source.units.count
      ? source : SourceText(Array(source.units[split.body.range]), encoding: source.encoding)
  }

  /// Places in the body: bytes and UTF-16 units count in it, lines from the top of the file.
  package var map: PositionMap { PositionMap(body, firstLine: split.bodyLine) }

  /// The file with another body.
  package func units(withBody body: [UInt16]) -> [UInt16] {
    source.units[..<split.body.start] + body
  }
}
