/// Something wrong with the values given for a template.
package enum FieldProblem: Sendable, Hashable {
  /// No value, or a blank one. `meant` is a declared field that an undeclared name may stand for.
  case missing(name: String, type: FieldType, example: String?, choices: [String], meant: String?)
  /// A value that does not suit the type.
  case invalid(
    name: String, type: FieldType, text: String, problem: ValueProblem, origin: FieldInput.Origin)
  /// A value for a field that the template does not have.
  case unknown(name: String, meant: String?, known: [String])
  /// A date that cannot be reckoned from another one.
  case underivable(name: String, from: String)
}
