import Dates
import Foundation
import Linting
import Text

/// What a draft was read as, in the corpora's own labels.
struct Labels: Equatable {
  let byWhen: String
  let what: String
  let consequence: String
  let due: String?

  init(_ result: LintResult) {
    let analysis = result.analysis
    byWhen =
      switch analysis.deadline?.quality {
      case nil: "missing"
      case .vague: "vague"
      case .placeholder: "placeholder"
      case .concrete: Self.label(analysis.deadline?.expression?.problems ?? [])
      }
    what = analysis.request.map { $0.isVague ? "vague" : "ok" } ?? "missing"
    due = analysis.deadline?.due?.iso
    consequence =
      switch analysis.consequence {
      case nil: "missing"
      case let found? where !found.isFirm: "weak"
      case let found?: result.situation.isWrong(found.outcomes) ? "wrong-outcome" : "ok"
      }
  }

  private static func label(_ problems: [DateProblem]) -> String {
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

/// A draft's labels beside what was read.
struct LabelledReading {
  let draft: LabelledDraft
  let result: LintResult
  let labels: Labels

  var byWhen: Bool { labels.byWhen == draft.by_when }
  var what: Bool { labels.what == draft.what }
  var consequence: Bool { labels.consequence == draft.consequence }
  var allThree: Bool { byWhen && what && consequence }
  /// Drafts without a labelled span carry no due date to compare.
  var due: Bool { draft.by_when_span == nil || labels.due == draft.due }
  var isGood: Bool { [draft.by_when, draft.what, draft.consequence] == ["ok", "ok", "ok"] }
}

/// The reading of a corpus, measured.
struct Score {
  let readings: [LabelledReading]

  init(_ drafts: [LabelledDraft], linter: Linter) throws {
    readings = drafts.compactMap { draft in
      guard let now = Moment(iso: draft.now) else { return nil }
      let result = linter.lint(
        SourceText(draft.text), situation: draft.situation, dates: DateContext(now: now))
      return LabelledReading(draft: draft, result: result, labels: Labels(result))
    }
  }

  /// The share of drafts for which something holds.
  func share(_ holds: (LabelledReading) -> Bool) -> Double {
    Double(readings.count(where: holds)) / Double(max(1, readings.count))
  }

  /// The share of fully good drafts without a hole on which an error is reported.
  var falseErrors: Double {
    let good = readings.filter { $0.isGood && $0.result.analysis.placeholders.isEmpty }
    return Double(good.count { $0.result.count(.error) > 0 }) / Double(max(1, good.count))
  }

  /// The figures, and recall and precision by label.
  func table(_ name: String) -> String {
    var lines = [
      "\(name): \(readings.count) drafts; by when \(percent(share(\.byWhen))), what "
        + "\(percent(share(\.what))), consequence \(percent(share(\.consequence))), all three "
        + "\(percent(share(\.allThree))), due \(percent(share(\.due))); errors on good drafts "
        + percent(falseErrors)
    ]
    lines += rows("by when", \.draft.by_when, \.labels.byWhen)
    lines += rows("what", \.draft.what, \.labels.what)
    lines += rows("consequence", \.draft.consequence, \.labels.consequence)
    return lines.joined(separator: "\n")
  }

  private func rows(
    _ element: String, _ label: (LabelledReading) -> String?, _ read: (LabelledReading) -> String
  ) -> [String] {
    Set(readings.compactMap(label)).sorted().map { name in
      let labelled = readings.filter { label($0) == name }
      let found = readings.filter { read($0) == name }
      let right = labelled.count { read($0) == name }
      let recall = percent(Double(right) / Double(labelled.count))
      let precision = percent(Double(right) / Double(max(1, found.count)))
      return "  \(element) \(name): recall \(recall) precision \(precision) of \(labelled.count)"
    }
  }

  private func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10) %" }

  /// What was read otherwise than labelled, for whoever improves it.
  var misses: [String] {
    falseAlarms
      + readings.filter { !$0.allThree || !$0.due }.map { reading in
        let (draft, labels) = (reading.draft, reading.labels)
        let text = draft.text.replacing("\n", with: "⏎").prefix(300)
        return """
          -- \(draft.id) \(draft.situation ?? "-") \(text)
               \(draft.by_when ?? "")/\(draft.what ?? "")/\(draft.consequence ?? "") \(draft.due ?? "") \
          ≠ \(labels.byWhen)/\(labels.what)/\(labels.consequence) \(labels.due ?? "")
          """
      }
  }

  /// Errors on drafts that are labelled as fully good.
  private var falseAlarms: [String] {
    readings.filter(\.isGood).flatMap { reading in
      reading.result.diagnostics.filter { $0.severity == .error }.map {
        "!! \(reading.draft.id) \($0.rule) \(reading.result.body[$0.range])"
      }
    }
  }
}
