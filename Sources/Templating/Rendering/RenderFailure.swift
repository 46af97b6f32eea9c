/// Why no text came out: everything that is wrong, at once.
package struct RenderFailure: Error, Sendable {
  package let problems: [TemplateProblem]

  package init(_ problems: [TemplateProblem]) { self.problems = problems }
}
