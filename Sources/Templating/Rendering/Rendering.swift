package import Text

/// A rendered text that knows where each part of it comes from.
package struct Rendering: Sendable {
  /// A part of the text and its place in a template.
  package struct Segment: Sendable, Hashable {
    package enum Origin: Sendable, Hashable {
      /// Fixed text of the template.
      case text
      /// The value of a field; `part` is its number in a list field, from 0.
      case value(field: String, part: Int?)
      /// Blanks put before a line of an indented partial.
      case indentation
    }

    package let origin: Origin
    /// The index of the template in ``Rendering/paths``.
    package let file: Int
    /// In the template: the fixed text itself, or the tag that printed the value.
    package let source: TextRange
    /// In the rendered text.
    package let rendered: TextRange
  }

  package let units: [UInt16]
  package let segments: [Segment]
  /// The templates that took part; the first is the template itself, the others are partials.
  package let paths: [String]

  package var text: String { String(decoding: units, as: UTF16.self) }
}
