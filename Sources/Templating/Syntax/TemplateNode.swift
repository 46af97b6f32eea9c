package import Text

/// A stretch of fixed text or a tag. A tree is a flat list of them: the nodes inside a section stand
/// between its ``Kind/section(_:isInverted:end:)`` and its ``Kind/sectionEnd(_:start:)``, so that no
/// depth of nesting costs stack.
package struct TemplateNode: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case text
    /// `{{期限}}`; raw for `{{{期限}}}` and `{{&期限}}`, which are not HTML-escaped.
    case variable(TemplateName, isRaw: Bool)
    /// `{{#再送}}` or `{{^再送}}`; `end` is the index of its end node.
    case section(TemplateName, isInverted: Bool, end: Int)
    /// `{{/再送}}`; the name is nil where the tag is missing. `start` is the section's index.
    case sectionEnd(TemplateName?, start: Int)
    /// `{{> 署名}}`; `indentation` are the blanks before a tag that stands alone on its line.
    case partial(TemplateName, indentation: TextRange)
    case comment
    case delimiters
  }

  package var kind: Kind
  /// UTF-16 offsets in the file: the text that is printed, or the tag from brace to brace.
  package let range: TextRange
  /// Whether a printed line begins here, which is where a partial's indentation goes.
  package let startsLine: Bool
}
