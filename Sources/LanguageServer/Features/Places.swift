import Text

extension LanguageServer {
  /// The document and the offset that a request is about.
  func place(_ params: JSON) throws(ResponseError) -> (document: Document, offset: Int) {
    let document = try document(params)
    return (document, try document.lines.offset(params["position"]).offset)
  }
}

extension TextRange {
  /// Whether an offset lies inside or at either end.
  func touches(_ offset: Int) -> Bool { start <= offset && offset <= end }

  /// Whether two ranges share a place; empty ones have one.
  func touches(_ other: TextRange) -> Bool { start <= other.end && other.start <= end }
}
