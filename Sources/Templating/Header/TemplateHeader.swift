package import Text

/// What a template's header says.
package struct TemplateHeader: Sendable {
  package var title: String?
  package var situation: String?
  /// Where the situation's id stands.
  package var situationRange: TextRange?
  package var details: String?
  package var fields: [FieldDeclaration] = []
  package var problems: [HeaderProblem] = []

  package init() {}
}
