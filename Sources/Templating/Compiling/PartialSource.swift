package import Text

/// Where partials come from, by the key of their names.
package struct PartialSource {
  package enum Finding {
    case found(path: String, source: SourceText)
    /// `meant` is the nearest name there is.
    case unknown(meant: String?)
    case unreadable(Message)
  }

  package let find: (FieldName) -> Finding

  package init(find: @escaping (FieldName) -> Finding) { self.find = find }

  /// No partials at all.
  package static var none: PartialSource { PartialSource { _ in .unknown(meant: nil) } }
}
