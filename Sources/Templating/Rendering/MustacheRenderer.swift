/// Mustache 1.4 core to the letter: no fields, no types, only data.
package enum MustacheRenderer {
  /// Renders a template; partials are found by their exact names.
  ///
  ///     try MustacheRenderer.render("{{名}}様", data: .map(["名": .text("山田")]))  // 山田様
  package static func render(
    _ template: String, data: TemplateValue, partials: [String: String] = [:],
    options: RenderOptions = .mustache
  ) throws(RenderFailure) -> Rendering {
    let main = ParsedTemplate(mustache: template, path: "template")
    var problems = main.syntaxErrors
    var parsed: [String: ParsedTemplate] = [:]
    for (name, text) in partials.sorted(by: { $0.key < $1.key }) {
      let partial = ParsedTemplate(mustache: text, path: name)
      parsed[name] = partial
      problems += partial.syntaxErrors
    }
    guard problems.isEmpty else { throw RenderFailure(problems) }
    let printing = TagPrinter(dialect: .mustache, printer: ValuePrinter())
    var engine = RenderEngine(options: options, printing: printing) { parsed[$0] }
    return try engine.render(main, root: data)
  }
}
