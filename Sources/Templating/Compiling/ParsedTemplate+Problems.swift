internal import Text

extension ParsedTemplate {
  /// What is wrong with the tags, with places.
  package var syntaxProblems: [TemplateProblem] {
    guard !tree.problems.isEmpty else { return [] }
    let map = PositionMap(source)
    return tree.problems.sorted { $0.range < $1.range }.map { problem in
      TemplateProblem(
        kind: .syntax(problem.kind), severity: problem.severity,
        place: .init(path: path, range: problem.range, in: map), fixes: problem.fixes)
    }
  }

  var syntaxErrors: [TemplateProblem] { syntaxProblems.filter { $0.severity == .error } }
}
