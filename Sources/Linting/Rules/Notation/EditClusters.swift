internal import Text

extension LintContext {
  /// Edits that stand close together (at most four units apart, nothing dividing them), so that
  /// １１月２７日 is one finding and not two.
  func clusters(of edits: [Edit]) -> [[Edit]] {
    var clusters: [[Edit]] = []
    for edit in edits {
      if let last = clusters.last?.last, joins(last.range.end, edit.range.start) {
        clusters[clusters.count - 1].append(edit)
      } else {
        clusters.append([edit])
      }
    }
    return clusters
  }

  private func joins(_ end: Int, _ start: Int) -> Bool {
    start - end <= 4
      && !body.units[end..<start].contains {
        switch $0 {
        case 0x0A, 0x0D, 0x20, 0x3000, 0x3001, 0x3002: true
        default: false
        }
      }
  }

  /// A finding for a cluster with a safe fix; the message gets the words as they are and as they
  /// will be.
  func finding(
    _ edits: [Edit], _ message: (_ before: String, _ after: String) -> Message,
    title: (_ after: String) -> Message
  ) -> Finding {
    let range = edits.dropFirst().reduce(edits[0].range) { $0.union($1.range) }
    let inner = edits.map { Edit(range: $0.range.shifted(by: -range.start), text: $0.text) }
    let fixed = inner.applied(to: Array(body.units[range.range]))
    let after = String(utf16Units: fixed.prefix(24)) + (fixed.count > 24 ? "…" : "")
    return Finding(range, message(words(range), after), fixes: [.safe(title(after), edits)])
  }
}
