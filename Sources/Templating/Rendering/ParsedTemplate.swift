package import Text

/// A template or partial, ready to be rendered.
package struct ParsedTemplate: Sendable {
  /// As messages name it.
  package let path: String
  package let source: SourceText
  package let tree: TemplateTree

  package init(path: String, source: SourceText, tree: TemplateTree) {
    self.path = path
    self.source = source
    self.tree = tree
  }

  /// Parses a text in the product's dialect, without the header it may have.
  package init(path: String, source: SourceText) {
    let body = HeaderSplit(source.units).body
    self.init(path: path, source: source, tree: TemplateParser.parse(source.units, in: body))
  }

  /// Parses a text to Mustache's letter.
  package init(mustache text: String, path: String) {
    let source = SourceText(text)
    let tree = TemplateParser.parse(source.units, dialect: .mustache)
    self.init(path: path, source: source, tree: tree)
  }
}
