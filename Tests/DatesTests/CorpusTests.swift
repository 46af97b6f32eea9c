import Dates
import Foundation
import Testing
import Text

/// One labelled sentence.
private struct Row: Decodable {
  let text: String
  let now: String
  let span: String
  let kind: String
  let due: String?
  let note: String
}

private struct Score {
  var right = 0
  var all = 0
  var share: Double { all == 0 ? 1 : Double(right) / Double(all) }
}

/// Reads the labelled sentences and prints the share read right; the floors only rise.
@Suite struct CorpusTests {
  @Test func theLabelledSentencesAreReadRight() throws {
    let path = ProcessInfo.processInfo.environment["DATES_CORPUS"]
    let lines =
      try path.map {
        try String(contentsOfFile: $0, encoding: .utf8).split(separator: "\n").map(String.init)
      } ?? fixtureLines("deadlines.jsonl")
    let rows = try lines.map { try JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
    var scores: [String: Score] = [:]
    for row in rows {
      let isRight = judge(row)
      scores[row.kind, default: Score()].all += 1
      scores["all", default: Score()].all += 1
      if isRight {
        scores[row.kind, default: Score()].right += 1
        scores["all", default: Score()].right += 1
      }
    }
    for (kind, score) in scores.sorted(by: { $0.key < $1.key }) {
      print("dates: \(kind) \(score.right)/\(score.all) = \(score.share)")
      if path == nil { #expect(score.share >= 0.99, "\(kind)") }
    }
  }

  private func judge(_ row: Row) -> Bool {
    let context = DateContext(row.now)
    let all = Glossary.reader.expressions(in: SourceText(row.text), context: context)
    let listed = all.filter { $0.mention == nil }
    let description = all.map {
      "\(SourceText(row.text)[$0.range])|\($0.kind)|\($0.due?.iso ?? "-")|\($0.limit?.rawValue ?? "-")|\($0.mention?.rawValue ?? "-")|\($0.problems)"
    }
    let span = range(of: row.span, in: row.text)
    var fault: String?
    if row.kind == "none" {
      if let wrong = listed.first(where: { $0.kind != .vague }) ?? listed.first {
        fault = "listed: \(SourceText(row.text)[wrong.range])"
      }
    } else if let hit = listed.first(where: { $0.range.overlaps(span) }) {
      if row.kind != "any", hit.kind.rawValue != row.kind { fault = "kind \(hit.kind)" }
      if hit.due?.iso != row.due { fault = "due \(hit.due?.iso ?? "nil")" }
      if row.note.hasPrefix("mismatch"), !hit.problems.contains(where: isMismatch) {
        fault = "no mismatch"
      }
      if !row.note.hasPrefix("mismatch"), hit.problems.contains(where: isMismatch) {
        fault = "false mismatch"
      }
      if row.note.hasPrefix("impossible") != hit.problems.contains(.impossible) {
        fault = "impossible?"
      }
    } else {
      fault = "not found"
    }
    if let fault {
      print(
        "dates: ✘ \(row.text) \(row.now) \(row.kind) \(row.due ?? "-") → \(fault) \(description)")
    }
    return fault == nil
  }

  private func isMismatch(_ problem: DateProblem) -> Bool {
    if case .weekdayMismatch = problem { true } else { false }
  }

  private func range(of part: String, in text: String) -> TextRange {
    guard let range = text.range(of: part) else { return TextRange(0, text.utf16.count) }
    return TextRange(
      range.lowerBound.utf16Offset(in: text), range.upperBound.utf16Offset(in: text))
  }
}
