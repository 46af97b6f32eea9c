/// What opens and closes a tag.
struct Delimiters: Equatable {
  static let standard = Delimiters(open: [0x7B, 0x7B], close: [0x7D, 0x7D])

  let open: [UInt16]
  let close: [UInt16]

  /// Whether full-width braces do as well.
  func acceptsFullWidth(_ dialect: TemplateDialect) -> Bool {
    dialect == .product && self == .standard
  }
}

/// Finds delimiters in a text.
struct DelimiterScanner {
  let units: [UInt16]
  let end: Int
  let dialect: TemplateDialect
  var delimiters = Delimiters.standard

  /// Where the next tag opens, from `position` on.
  func nextOpening(from position: Int) -> Int? {
    next(delimiters.open, orWide: TagCharacters.fullWidthOpenBrace, from: position)
  }

  /// Where the next closing delimiter begins.
  func nextClosing(from position: Int) -> Int? {
    next(delimiters.close, orWide: TagCharacters.fullWidthCloseBrace, from: position)
  }

  /// Whether a tag opens at `position`.
  func isOpening(at position: Int) -> Bool {
    stands(delimiters.open, orWide: TagCharacters.fullWidthOpenBrace, at: position)
  }

  /// Whether a tag closes at `position`.
  func isClosing(at position: Int) -> Bool {
    stands(delimiters.close, orWide: TagCharacters.fullWidthCloseBrace, at: position)
  }

  private func next(_ delimiter: [UInt16], orWide wide: UInt16, from position: Int) -> Int? {
    var index = position
    while index < end {
      if stands(delimiter, orWide: wide, at: index) { return index }
      index += 1
    }
    return nil
  }

  private func stands(_ delimiter: [UInt16], orWide wide: UInt16, at position: Int) -> Bool {
    let acceptsWide = delimiters.acceptsFullWidth(dialect)
    guard position + delimiter.count <= end else { return false }
    for offset in delimiter.indices {
      let unit = units[position + offset]
      guard unit == delimiter[offset] || acceptsWide && unit == wide else { return false }
    }
    return true
  }
}
