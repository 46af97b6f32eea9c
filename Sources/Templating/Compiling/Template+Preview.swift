internal import Dates

extension Template {
  /// The text with ⟦期限⟧ where a value would stand. Every section is shown once; those for the
  /// absence of something are not.
  ///
  /// - Parameter inputs: values that are shown instead of holes, if they are right.
  package func preview(_ inputs: [FieldInput] = [], in context: FieldContext) throws(RenderFailure)
    -> Rendering
  {
    guard errors.isEmpty else { throw RenderFailure(errors) }
    var given: [String: FieldInput] = [:]
    for input in inputs where !input.value.isBlank { given[input.name.key] = input }
    let known = fields.filter { given[$0.name.key] != nil }
    let optional = known.map { field in
      var field = field
      field.derivation = nil
      return field
    }
    var resolver = FieldResolver(
      fields: optional, context: context, path: path, place: Places(self).place)
    resolver.resolve(inputs.filter { input in fields.contains { $0.name.key == input.name.key } })
    guard resolver.problems.isEmpty else { throw RenderFailure(resolver.problems) }
    var values = resolver.values.mapValues(TemplateValue.field)
    for field in fields where values[field.name.key] == nil {
      let hole = TemplateValue.text("⟦\(field.name.text)⟧")
      values[field.name.key] = field.type == .flag ? .flag(true) : hole
    }
    return try render(values: values, words: context.words)
  }

  /// Values to try a template with: examples, defaults, or a sample of the type.
  package var samples: [FieldInput] {
    fields.filter { $0.derivation == nil && $0.defaultValue == nil }.map { field in
      let sample = field.example ?? field.choices.first ?? field.type.sample
      return FieldInput(name: field.name.text, value: .text(sample), origin: .option)
    }
  }
}
