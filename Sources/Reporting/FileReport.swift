package import Linting
package import Text

/// One draft with what linting it brought, ready to be presented.
package struct FileReport: Sendable {
  /// As the user named it, `-` for stdin; nil for a draft out of a stream.
  package let path: String?
  /// What a draft out of a stream was called there.
  package let id: JSON?
  package let result: LintResult
  /// Places in the body, with lines from the top of the file.
  package let map: PositionMap
  /// Where a range comes from, when the draft was made from something else; for people.
  package let origin: @Sendable (TextRange) -> Message?

  package init(
    path: String?, id: JSON? = nil, result: LintResult, map: PositionMap,
    origin: @escaping @Sendable (TextRange) -> Message? = { _ in nil }
  ) {
    self.path = path
    self.id = id
    self.result = result
    self.map = map
    self.origin = origin
  }

  /// What to call the draft where a path must stand.
  var name: String { path ?? "-" }
}
