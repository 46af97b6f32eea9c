package import Text

/// A template or partial, ready to be rendered.
package struct ParsedTemplate: Sendable {
  /// As messages name it: a path, or a stock file's path.
  package let path: String
  package let source: SourceText
  package let tree: TemplateTree

  package init(path: String, source: SourceText, tree: TemplateTree) {
    self.path = path
    self.source = source
    self.tree = tree
  }

  /// Parses a text without a header.
  package init(path: String, text: String, dialect: TemplateDialect) {
    source = SourceText(text)
    self.path = path
    tree = TemplateParser.parse(source.units, dialect: dialect)
  }
}
