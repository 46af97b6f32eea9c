/// Why a YAML text was refused, and where. The words for the user come later.
package struct YAMLError: Error, Sendable, Equatable {
  package enum Problem: Sendable, Hashable {
    /// libyaml's own words, in English.
    case syntax(String)
    /// Anchors and aliases are refused: they can make a small text huge.
    case anchor
    /// A key written twice in one mapping.
    case duplicateKey(String)
    /// A mapping or list as a key.
    case complexKey
    /// Nested deeper than ``YAMLReader/maximumDepth``.
    case tooDeep
    /// A second document behind `---`.
    case secondDocument
  }

  package let problem: Problem
  package let mark: YAMLMark

  package init(problem: Problem, mark: YAMLMark) {
    self.problem = problem
    self.mark = mark
  }
}
