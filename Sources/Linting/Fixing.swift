package import Text

extension [Diagnostic] {
  /// The edits of the safe fixes that can be made together, in order; a fix that touches one chosen
  /// before it is left for another round.
  package var safeEdits: [Edit] {
    var edits: [Edit] = []
    for fix in flatMap(\.fixes) where fix.isSafe {
      guard fix.edits.allSatisfy({ edits.slot(for: $0) != nil }) else { continue }
      for edit in fix.edits {
        if let slot = edits.slot(for: edit) { edits.insert(edit, at: slot) }
      }
    }
    return edits
  }
}

extension [Edit] {
  /// Where an edit belongs among ordered ones; nil when it touches one of them.
  fileprivate func slot(for edit: Edit) -> Int? {
    let slot = partitioningIndex { $0.range.start >= edit.range.start }
    if slot > 0, self[slot - 1].range.end > edit.range.start { return nil }
    if slot < count, self[slot].range.start < Swift.max(edit.range.end, edit.range.start + 1) {
      return nil
    }
    return slot
  }
}

extension Linter {
  /// How often a text is fixed and linted again, since one fix can uncover another.
  package static let maximumRounds = 10

  /// The body with its safe fixes made until none is left, and how many edits that took.
  ///
  /// - Parameter lint: lints a body as the caller would.
  package static func fixed(_ body: SourceText, lint: (SourceText) -> LintResult) -> (
    body: SourceText, edits: Int, result: LintResult
  ) {
    var body = body
    var result = lint(body)
    var count = 0
    for _ in 0..<maximumRounds {
      let edits = result.diagnostics.safeEdits
      guard !edits.isEmpty else { break }
      body = SourceText(edits.applied(to: body.units), encoding: body.encoding)
      count += edits.count
      result = lint(body)
    }
    return (body, count, result)
  }
}
