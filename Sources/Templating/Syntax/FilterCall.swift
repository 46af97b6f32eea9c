package import Text

/// A filter in a tag, such as `date: "M月d日"` in `{{ 期限 | date: "M月d日" }}`.
package struct FilterCall: Sendable, Hashable {
  /// A literal: `"M月d日"` or `2`.
  package struct Argument: Sendable, Hashable {
    package let text: String
    package let isNumber: Bool
    package let range: TextRange
  }

  package let name: String
  package let nameRange: TextRange
  package let arguments: [Argument]
}
