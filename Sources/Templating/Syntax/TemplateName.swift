package import Text

/// A name in a tag, with its place; its text is kept once in the tree (``TemplateTree/names``).
package struct TemplateName: Sendable, Hashable {
  /// The index in ``TemplateTree/names``.
  package let id: Int
  /// The name without the blanks around it.
  package let range: TextRange
}
