import Dates
import Linting
import Text

/// What the reader of a draft will understand: by when, what, and what then.
struct DraftSummary {
  let draft: DraftAnalysis
  let language: Language

  /// The three lines, each with its place in the document; one that is missing has none.
  var lines: [(text: String, range: TextRange?)] {
    [
      (deadline, range(draft.result.analysis.deadline?.range)),
      (request, range(draft.result.analysis.request?.range)),
      (consequence, range(draft.result.analysis.consequence?.range)),
    ]
  }

  private func range(_ range: TextRange?) -> TextRange? { range?.shifted(by: draft.bodyStart) }

  private func line(_ label: Message, _ value: String) -> String {
    language == .japanese ? "\(label.ja)：\(value)" : "\(label.en): \(value)"
  }

  private func missing(_ isRequired: Bool) -> String {
    let message = isRequired ? Message(ja: "ありません", en: "missing") : Message(ja: "なし", en: "none")
    return message[language]
  }

  private var deadline: String {
    let label = Message(ja: "いつまでに", en: "By when")
    guard let deadline = draft.result.analysis.deadline else {
      return line(label, missing(draft.result.situation.requiresDeadline))
    }
    guard let due = deadline.due else { return line(label, text(deadline.range)) }
    let date = DateDescription(due: due, context: draft.context, writer: draft.workbench.writer)
    return line(label, "\(date.shortDay)（\(date.left[language])）")
  }

  private var request: String {
    let label = Message(ja: "何を", en: "What")
    guard let request = draft.result.analysis.request else {
      return line(label, missing(draft.result.situation.requiresRequest))
    }
    return line(label, text(request.range))
  }

  private var consequence: String {
    let label = Message(ja: "期日を過ぎたら", en: "And then")
    guard let consequence = draft.result.analysis.consequence else {
      return line(label, missing(draft.result.situation.requiresConsequence))
    }
    return line(label, text(consequence.range))
  }

  /// A range in one line, cut where it is long.
  private func text(_ range: TextRange) -> String {
    let text = draft.file.body[range].split(whereSeparator: \.isNewline).joined(separator: " ")
    return text.count > 40 ? text.prefix(40) + "…" : text
  }
}
