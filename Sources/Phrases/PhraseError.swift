package import YAML

/// What is wrong in a glossary file, and where.
package struct PhraseError: Error, Sendable, Equatable {
  package enum Problem: Sendable, Equatable {
    /// The YAML itself.
    case yaml(YAMLError.Problem)
    /// A bracket without its partner.
    case unbalanced
    /// `{name}` of a list that no file has.
    case unknownList(String)
    /// A list that contains itself.
    case circularList(String)
    /// Not a mapping of names to lists of phrases.
    case shape
  }

  package let problem: Problem
  /// The file's path, as given.
  package let path: String
  package let mark: YAMLMark
}
