import Dates
import Foundation
import Linting
import Testing
import Text

/// What a draft was read as, in the corpora's own labels.
struct Labels: Equatable {
  var byWhen: String
  var what: String
  var consequence: String
  var due: String?

  init(_ analysis: Analysis, situation: String?) {
    byWhen =
      switch analysis.deadline?.quality {
      case nil: "missing"
      case .vague: "vague"
      case .placeholder: "placeholder"
      case .concrete:
        Labels.problem(analysis.deadline?.expression?.problems ?? [])
      }
    what = analysis.request.map { $0.isVague ? "vague" : "ok" } ?? "missing"
    due = analysis.deadline?.due?.iso
    consequence = "missing"
    if let found = analysis.consequence {
      consequence = found.isFirm ? "ok" : "weak"
      let isEarly = situation == "before-start"
      let isLate = situation == "delivery" || situation == "after-delivery"
      if found.isFirm, isEarly, !found.outcomes.contains(.cancel),
        found.outcomes.contains(.deliver) || found.outcomes.contains(.accept)
      {
        consequence = "wrong-outcome"
      }
      if found.isFirm, isLate, found.outcomes.contains(.cancel), !found.outcomes.contains(.deliver)
      {
        consequence = "wrong-outcome"
      }
    }
  }

  static func problem(_ problems: [DateProblem]) -> String {
    for problem in problems {
      switch problem {
      case .impossible: return "impossible"
      case .weekdayMismatch: return "weekday-mismatch"
      case .past: return "past"
      case .reversedRange: continue
      }
    }
    return "ok"
  }
}

struct CorpusTests {
  @Test(arguments: ["drafts.jsonl", "shapes.jsonl"])
  func `The three elements of the labelled drafts are read`(name: String) throws {
    try measure(Corpus.fixture(name), name)
    if let other = ProcessInfo.processInfo.environment["KIJITSU_CORPUS"] {
      try measure(Corpus.drafts(URL(filePath: other)), other)
    }
  }

  private func measure(_ drafts: [LabelledDraft], _ name: String) throws {
    let (book, spelling) = try Corpus.glossary()
    let analyzer = Analyzer(book: book, spelling: spelling)
    var right = (byWhen: 0, what: 0, consequence: 0, all: 0, due: 0)
    for draft in drafts {
      let now = try #require(Moment(iso: draft.now))
      let delivers = draft.situation == "delivery"
      let analysis = analyzer.analyze(
        SourceText(draft.text), context: DateContext(now: now, messageDelivers: delivers))
      let labels = Labels(analysis, situation: draft.situation)
      let isRight = [
        labels.byWhen == draft.by_when, labels.what == draft.what,
        labels.consequence == draft.consequence,
      ]
      if isRight[0] { right.byWhen += 1 }
      if isRight[1] { right.what += 1 }
      if isRight[2] { right.consequence += 1 }
      if !isRight.contains(false) { right.all += 1 }
      let dueRight = draft.due == labels.due
      if dueRight { right.due += 1 }
      if isRight.contains(false) || (!dueRight && draft.by_when_span != nil) {
        let text = SourceText(draft.text)
        print(
          "--", draft.id, draft.situation ?? "-", draft.text.replacing("\n", with: "⏎").prefix(400))
        if !isRight[0] || !dueRight {
          print(
            "   by-when", draft.by_when ?? "", draft.due ?? "", "≠", labels.byWhen,
            labels.due ?? "-",
            analysis.deadline.map { text[$0.range] } ?? "-")
        }
        if !isRight[1] {
          print(
            "   what", draft.what ?? "", "≠", labels.what,
            analysis.request.map { text[$0.range] } ?? "-")
        }
        if !isRight[2] {
          print(
            "   then", draft.consequence ?? "", "≠", labels.consequence,
            analysis.consequence.map { "\($0.outcome) " + text[$0.range] } ?? "-")
        }
      }
    }
    print("==", name, "of", drafts.count, right)
  }
}
