package import Text

/// Something wrong with a template's tags.
package struct SyntaxProblem: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// `{{期限` without `}}`.
    case unclosedTag
    /// `}}` without `{{`.
    case strayBraces
    /// `{{}}` or `{{#}}`.
    case emptyTag
    /// A line break or a brace inside a name.
    case badName(String)
    /// `{{#再送}}` without `{{/再送}}`.
    case unclosedSection(String)
    /// `{{/再送}}` without `{{#再送}}`.
    case strayEnd(String)
    /// `{{#a}}{{#b}}{{/a}}{{/b}}`: `end` closes an outer section while `open` is still open.
    case crossedSections(open: String, end: String)
    /// `{{=<% %>` or anything else that sets no two delimiters.
    case badDelimiters
    /// Sections nested deeper than allowed.
    case tooDeep(Int)
    /// `{{<親}}`, `{{$枠}}`, `{{*名前}}`: Mustache beyond the core.
    case unsupportedTag(String)
    /// `{{{期限}}}`, `{{&期限}}` or `{{=<% %>=}}`: legal Mustache, out of place in a message.
    case unusualTag(Unusual)
    /// A filter that cannot be read: `{{期限 | }}`, `{{期限 | date: M月}}`.
    case badFilter(String)
    /// Full-width signs in a tag.
    case fullWidthTag
  }

  package enum Unusual: Sendable, Hashable { case triple, ampersand, delimiters }

  package let kind: Kind
  /// UTF-16 offsets in the file.
  package let range: TextRange
  package var fixes: [Fix] = []

  package var severity: Severity {
    switch kind {
    case .fullWidthTag, .unusualTag: .warning
    default: .error
    }
  }
}
