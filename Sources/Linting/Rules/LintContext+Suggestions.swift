internal import Dates
internal import Text

extension LintContext {
  /// Whether a rule for every buyer is being written, in lengths and not in days: a service page.
  var speaksInLengths: Bool { defaultDeadline?.limit == .within }

  /// The situation's request, with a time where it has none: 11月27日（金）までに、ご返信を….
  var suggestedTimedRequest: String? {
    guard let limit = suggestedLimit else { return nil }
    return speaksInLengths ? situation.suggestedRequest : limit + "に、" + situation.suggestedRequest
  }

  /// The situation's consequence, about the deadline the draft names.
  var suggestedConsequence: String { withDeadline(situation.suggestedConsequence) }

  /// The same outcome said firmly, where it fits the situation; otherwise the situation's own.
  func firmConsequence(_ outcome: Outcome) -> String {
    let isFitting = situation.outcomes?.contains(outcome) ?? true
    guard isFitting, let sentence = glossary.firmConsequences[outcome] else {
      return suggestedConsequence
    }
    return withDeadline(sentence)
  }

  /// A sentence with the draft's own deadline in place of `{期限}`.
  private func withDeadline(_ sentence: String) -> String {
    if speaksInLengths { return sentence.replacing("{期限}まで", with: lengthInConsequence) }
    return sentence.replacing("{期限}", with: deadlineInConsequence)
  }

  /// The length that a rule for every buyer names, or the situation's: 3日以内.
  private var lengthInConsequence: String {
    guard let expression = analysis.deadline?.expression, expression.limit == .within else {
      return situation.defaultDeadline
    }
    return body[expression.dateRange]
  }

  /// What stands for `{期限}`: the day as written, or 期日 where it can't be repeated.
  private var deadlineInConsequence: String {
    guard let deadline = analysis.deadline, let expression = deadline.expression,
      expression.problems.isEmpty
    else { return "期日" }
    let isReplaced = analysis.consequence?.range.contains(deadline.range) == true
    if isReplaced, let due = deadline.due { return text(due) }
    guard expression.kind == .absolute || expression.kind == .relative, expression.due != nil,
      !body.units[expression.dateRange.range].contains(0x0A)
    else { return "期日" }
    return body[expression.dateRange]
  }

  /// A sentence that takes the place of a range, without its 。 when a mark stands behind the range.
  func sentence(_ text: String, replacing range: TextRange) -> String {
    let marks: Set<UInt16> = [0x3002, 0x21, 0xFF01, 0x301C, 0xFF5E, 0x2026, 0x266A]
    let isClosed = marks.contains(unit(range.end))
    return isClosed && text.utf16.last == 0x3002 ? String(text.dropLast()) : text
  }
}
