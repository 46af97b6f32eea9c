internal import Dates
package import Text

/// A template with everything it needs: header, body, partials and fields.
package struct Template: Sendable {
  package let path: String
  package let header: TemplateHeader
  package let body: ParsedTemplate
  /// By the keys of their names.
  package let partials: [String: ParsedTemplate]
  /// The declared fields, then those that are only used, by their first use.
  package let fields: [FieldDeclaration]
  /// Everything that is wrong with the template and its partials; errors keep it from being filled.
  package let problems: [TemplateProblem]

  /// Reads a template. It never fails: what is wrong stands in ``problems``.
  package init(
    path: String, source: SourceText, words: FieldWords, partials: PartialSource = .none
  ) {
    self.path = path
    header = TemplateHeader(source, path: path, words: words)
    body = ParsedTemplate(path: path, source: source)
    var collector = PartialCollector(source: partials)
    collector.collect(for: body)
    self.partials = collector.partials

    let parts = collector.partials.sorted { $0.key < $1.key }.map(\.value)
    var fields = FieldCollector(declared: header.fields, words: words)
    for part in [body] + parts { fields.add(part) }
    self.fields = fields.finish()

    let map = header.problems.isEmpty ? nil : PositionMap(source)
    var problems: [TemplateProblem] = []
    if let map {
      problems = header.problems.sorted { $0.range < $1.range }.map { problem in
        TemplateProblem(
          kind: .header(problem.kind), severity: problem.severity,
          place: .init(path: path, range: problem.range, in: map), fixes: problem.fixes)
      }
    }
    problems += body.syntaxProblems + collector.problems
    let types = Dictionary(self.fields.map { ($0.name.key, $0.type) }) { first, _ in first }
    let checker = FilterChecker(types: types)
    problems += ([body] + parts).flatMap(checker.problems)
    self.problems = problems
  }

  package var errors: [TemplateProblem] { problems.filter { $0.severity == .error } }
  package var warnings: [TemplateProblem] { problems.filter { $0.severity < .error } }

  /// The text of a template or partial, by its path.
  package func source(path: String) -> SourceText? {
    if path == self.path { return body.source }
    return partials.values.first { $0.path == path }?.source
  }
}
