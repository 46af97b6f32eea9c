internal import Text

/// What the rules find that look at lines; findings in lines that are as they were are taken over from
/// an earlier version of the draft.
struct LineFindings: Sendable {
  private let whole: TextRange
  /// What is new since the earlier version.
  private let change: LineChange?
  /// The earlier version's, by rule.
  private var known: [String: [Finding]] = [:]
  /// This version's, by rule.
  private(set) var found: [String: [Finding]] = [:]

  init(of body: SourceText, after earlier: LintResult?, _ change: LineChange?) {
    whole = TextRange(0, body.units.count)
    // Code between ``` can reach over lines.
    guard let earlier, let change, !body.units.hasFence, !earlier.body.units.hasFence else {
      self.change = nil
      return
    }
    self.change = change
    known = earlier.lineFindings
  }

  /// The findings of a rule, in order.
  ///
  /// - Parameter check: looks at a range of whole lines.
  mutating func find(_ rule: String, check: (TextRange) -> [Finding]) -> [Finding] {
    let findings: [Finding]
    if let change, let known = known[rule] {
      let kept = known.prefix { $0.range.end <= change.new.start }
      let moved = known.drop { $0.range.start < change.oldEnd }
      findings = kept + check(change.new) + moved.map { $0.shifted(by: change.shift) }
    } else {
      findings = check(whole)
    }
    found[rule] = findings
    return findings
  }
}

extension [UInt16] {
  /// Whether ``` stands anywhere.
  fileprivate var hasFence: Bool {
    withUnsafeBufferPointer { units in
      var run = 0
      for unit in units {
        run = unit == 0x60 ? run + 1 : 0
        if run == 3 { return true }
      }
      return false
    }
  }
}
