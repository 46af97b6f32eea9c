/// What a message is for, and so what it must say; from Glossary/situations.yml.
package struct Situation: Sendable, Hashable {
  /// Such as `before-start`; `unknown` when nothing tells which it is.
  package let id: String
  package let title: String
  package let aliases: [String]
  package let requiresDeadline: Bool
  package let requiresRequest: Bool
  package let requiresConsequence: Bool
  /// Outcomes of silence that fit, the proper one first; nil when any does.
  package let outcomes: [Outcome]?
  /// Outcomes of silence that are a mistake here: the formal step before delivery, a cancel after.
  package let wrongOutcomes: Set<Outcome>
  /// The length to suggest where a deadline is missing, in the words of a field value: 3営業日後.
  package let defaultDeadline: String
  /// A request to suggest.
  package let suggestedRequest: String
  /// A consequence to suggest; `{期限}` stands for the deadline.
  package let suggestedConsequence: String

  /// Whether outcomes are a mistake here: a wrong one is named, and the proper one is not.
  package func isWrong(_ found: Set<Outcome>) -> Bool {
    guard !found.isDisjoint(with: wrongOutcomes) else { return false }
    return outcomes?.first.map { !found.contains($0) } ?? true
  }
}
