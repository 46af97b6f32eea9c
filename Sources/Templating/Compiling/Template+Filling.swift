internal import Dates
internal import Text

extension Template {
  /// Fills the template. Either the whole text comes out, or everything that is wrong: with the
  /// template, or else with the values.
  ///
  ///     try template.fill([FieldInput(name: "購入者名", value: .text("山田"), origin: .option)], in: context)
  package func fill(_ inputs: [FieldInput], in context: FieldContext) throws(RenderFailure)
    -> Rendering
  {
    let values = try values(inputs, in: context)
    return try render(values, words: context.words)
  }

  /// The text that values make.
  package func render(_ values: [String: FieldValue], words: FieldWords) throws(RenderFailure)
    -> Rendering
  {
    try render(values: values.mapValues(TemplateValue.field), words: words)
  }

  /// The values of all fields that have one, by the keys of their names.
  package func values(_ inputs: [FieldInput], in context: FieldContext) throws(RenderFailure)
    -> [String: FieldValue]
  {
    guard errors.isEmpty else { throw RenderFailure(errors) }
    var resolver = FieldResolver(
      fields: fields, context: context, path: path, place: Places(self).place)
    resolver.resolve(inputs)
    guard resolver.problems.isEmpty else { throw RenderFailure(resolver.problems) }
    return resolver.values
  }

  /// Why a single value does not suit a field, or nil when it does: for asking on a terminal.
  package func problem(with value: String, for field: FieldDeclaration, in context: FieldContext)
    -> ValueProblem?
  {
    do throws(ValueProblem) {
      _ = try ValueReader(field: field, context: context).value(.text(value))
      return nil
    } catch {
      return error
    }
  }

  /// Renders values that are known to be right; a name without one is absent, which is no error
  /// inside its own section.
  func render(values: [String: TemplateValue], words: FieldWords) throws(RenderFailure)
    -> Rendering
  {
    var printing = TagPrinter(dialect: .product, printer: ValuePrinter())
    printing.honorifics = words.honorifics
    for field in fields { printing.styles[field.name.key] = field.format }
    let partials = partials
    var engine = RenderEngine(options: .product, printing: printing) { partials[$0] }
    return try engine.render(body, root: .map(values))
  }
}
