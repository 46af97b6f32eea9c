import Dates
import Linting
import Text

/// What can be done about a range of a draft.
struct DraftActions {
  private(set) var actions: [CodeAction] = []

  init(_ draft: DraftAnalysis, _ lines: TextLines, _ range: TextRange) {
    let near = draft.diagnostics.near(range, lines)
    for repair in near.flatMap(\.repairs)
    where !actions.contains(where: { $0.edits == repair.edits }) {
      actions.append(repair)
    }
    var ignored: Set<String> = []
    for diagnostic in near where draft.workbench.ruleIDs.contains(diagnostic.rule) {
      guard ignored.insert(diagnostic.rule).inserted else { continue }
      if let action = Self.ignore(diagnostic, draft, lines) { actions.append(action) }
    }
    actions += draft.diagnostics.safeRepair
    actions += dates(draft, range)
    actions += width(draft, lines, range)
  }

  private static func ignore(_ diagnostic: Diagnostic, _ draft: DraftAnalysis, _ lines: TextLines)
    -> CodeAction?
  {
    let key = IgnoreKey(lines, rules: draft.workbench.ruleIDs)
    guard let edit = key.edit(adding: diagnostic.rule) else { return nil }
    let title = Message(
      ja: "この下書きではこの規則を無視（\(diagnostic.rule)）",
      en: "Ignore this rule in this draft (\(diagnostic.rule))")
    return CodeAction(title: title, kind: .quickFix, edits: [edit], diagnostic: diagnostic)
  }

  /// 3日以内に → 11月25日（水）までに
  private func dates(_ draft: DraftAnalysis, _ range: TextRange) -> [CodeAction] {
    draft.dates.compactMap { mention in
      let date = mention.expression
      let place = date.range.shifted(by: draft.bodyStart)
      guard date.kind == .relative || date.kind == .duration, date.mention == nil,
        let due = date.due, place.touches(range), let text = try? draft.workbench.writer.text(due)
      else { return nil }
      let isWithin = date.limit == .within || date.limit == .during
      let target = isWithin ? place : date.dateRange.shifted(by: draft.bodyStart)
      let new = isWithin ? text + "まで" : text
      let old = String(
        decoding: draft.file.source.units[target.range], as: UTF16.self)
      return CodeAction(
        title: Message(ja: "「\(old)」を「\(new)」と書く", en: "Write '\(old)' as '\(new)'"),
        kind: .refactor, edits: [Edit(range: target, text: new)])
    }
  }

  /// The width of what is selected.
  private func width(_ draft: DraftAnalysis, _ lines: TextLines, _ range: TextRange)
    -> [CodeAction]
  {
    guard !range.isEmpty else { return [] }
    let edits = DraftFormatter(draft, lines).edits.filter { range.contains($0.range) }
    guard !edits.isEmpty else { return [] }
    let title = Message(
      ja: "選んだ部分の全角・半角をそろえる", en: "Normalise the width of the selection")
    return [CodeAction(title: title, kind: .refactor, edits: edits)]
  }
}
