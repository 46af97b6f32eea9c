package import Dates

extension Rule {
  /// A text that the rule is silent on, or finds at exactly the marks ⟦ ⟧.
  package struct Example: Sendable, Hashable {
    package let text: String
    /// The text after the safe fixes, where the rule has any.
    package let fixed: String?
    package let situation: String
    /// The buyer's name, where the rule needs to know it.
    package let buyer: String?
    /// The day of the order, where the rule needs to know it.
    package let ordered: Day?

    /// A text without the fault.
    package static func good(
      _ text: String, situation: String = "unknown", buyer: String? = nil, ordered: Day? = nil
    ) -> Example {
      Example(text: text, fixed: nil, situation: situation, buyer: buyer, ordered: ordered)
    }

    /// A text with the fault at ⟦ ⟧; `⟦⟧` marks a place where something is missing.
    package static func bad(
      _ text: String, fixed: String? = nil, situation: String = "unknown", buyer: String? = nil,
      ordered: Day? = nil
    ) -> Example {
      Example(text: text, fixed: fixed, situation: situation, buyer: buyer, ordered: ordered)
    }

    /// Whether the rule must find something.
    package var isBad: Bool { text.utf16.contains(0x27E6) }
  }
}
