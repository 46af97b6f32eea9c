package import Dates

/// A field of a template: declared in its header, or only used in its body.
package struct FieldDeclaration: Sendable {
  package var name: FieldName
  package var type: FieldType
  /// Whether the header declares it.
  package var isDeclared: Bool
  /// Whether it may not be left out; one with a default or a derivation can always be left out.
  package var isRequired: Bool
  package var defaultValue: FieldInput.Value?
  package var choices: [String] = []
  /// How a date is written; nil for the type's own way.
  package var format: DateStyle?
  package var derivation: Derivation?
  package var roll: Roll?
  package var example: String?
  package var details: String?
  /// Where the template first names it: the key in the header, or the first tag.
  package var place: TemplatePlace
  /// The first tag that names it.
  package var firstUse: TemplatePlace?

  package init(
    name: FieldName, type: FieldType, isDeclared: Bool, isRequired: Bool = true,
    place: TemplatePlace
  ) {
    self.name = name
    self.type = type
    self.isDeclared = isDeclared
    self.isRequired = isRequired
    self.place = place
  }

  /// Whether nothing can be printed unless a value is given.
  package var mustBeGiven: Bool { isRequired && defaultValue == nil && derivation == nil }
}
