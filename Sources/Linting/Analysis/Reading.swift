internal import Dates
internal import Phrases
internal import Text

/// A draft while it is read: the view, the phrases and dates found in it, and its segments.
///
/// Extensions answer one question each: which conditions, which requests, which outcome, which
/// deadline, and whose act.
struct Reading {
  let view: MatchingView
  let index: PhraseIndex
  let dates: [DateExpression]
  let now: Moment
  let holes: [PlaceholderScanner.Hole]
  private(set) var segments: [Segment] = []
  /// By segment, in order.
  private(set) var conditions: [[ConditionMention]] = []
  /// By segment, in order.
  private(set) var requests: [[RequestMention]] = []
  /// In order.
  private(set) var consequences: [ConsequenceMention] = []

  init(view: MatchingView, index: PhraseIndex, dates: [DateExpression], now: Moment) {
    self.view = view
    self.index = index
    self.dates = dates
    self.now = now
    holes = PlaceholderScanner(view: view, index: index).holes()
    segments = findSegments()
    conditions = segments.indices.map(findConditions)
    requests = segments.indices.map(findRequests)
    consequences = findConsequences()
  }

  var units: [UInt16] { view.units }

  /// The dates that begin in a range.
  func dates(in range: Range<Int>) -> ArraySlice<DateExpression> {
    let first = dates.partitioningIndex { $0.viewRange.lowerBound >= range.lowerBound }
    let last = dates[first...].partitioningIndex { $0.viewRange.lowerBound >= range.upperBound }
    return dates[first..<last]
  }

  /// The holes that begin in a range.
  func holes(in range: Range<Int>) -> ArraySlice<PlaceholderScanner.Hole> {
    let first = holes.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    let last = holes[first...].partitioningIndex { $0.range.lowerBound >= range.upperBound }
    return holes[first..<last]
  }

  /// The requests of a segment whose endings begin in a range.
  func requests(in range: Range<Int>, of segment: Int) -> ArraySlice<RequestMention> {
    let list = requests[segment]
    let first = list.partitioningIndex { $0.ending.lowerBound >= range.lowerBound }
    let last = list[first...].partitioningIndex { $0.ending.lowerBound >= range.upperBound }
    return list[first..<last]
  }

  /// The conditions of a segment whose words begin in a range.
  func conditions(in range: Range<Int>, of segment: Int) -> ArraySlice<ConditionMention> {
    let list = conditions[segment]
    let first = list.partitioningIndex { $0.token.lowerBound >= range.lowerBound }
    let last = list[first...].partitioningIndex { $0.token.lowerBound >= range.upperBound }
    return list[first..<last]
  }

  /// How far from a phrase its context can lie, in units. Nobody writes longer clauses; the bound
  /// keeps a megabyte without a full stop linear.
  static let reach = 240

  /// The part of a range that lies at most ``reach`` behind its start.
  func near(_ start: Int, _ end: Int) -> Range<Int> {
    start..<max(start, min(end, start + Self.reach))
  }

  /// The part of a range that lies at most ``reach`` before its end.
  func justBefore(_ start: Int, _ end: Int) -> Range<Int> {
    min(end, max(start, end - Self.reach))..<end
  }

  /// Where the clause around `position` begins: behind the last 、 of the segment, or at its start.
  func clauseStart(before position: Int, in segment: Range<Int>) -> Int {
    var start = position
    let limit = max(segment.lowerBound, position - Self.reach)
    while start > limit, units[start - 1] != 0x3001 { start -= 1 }
    return start
  }

  /// Whether a place lies inside 「」 that open and close within the segment.
  func isQuoted(_ position: Int, in segment: Range<Int>) -> Bool {
    enclosing(position, in: segment, opener: 0x300C, closer: 0x300D)
  }

  /// Whether a place lies inside round brackets.
  func isBracketed(_ position: Int, in segment: Range<Int>) -> Bool {
    enclosing(position, in: segment, opener: 0x28, closer: 0x29)
  }

  private func enclosing(
    _ position: Int, in segment: Range<Int>, opener: UInt16, closer: UInt16
  ) -> Bool {
    var index = position - 1
    while index >= segment.lowerBound, position - index < Self.reach {
      if units[index] == closer { return false }
      if units[index] == opener { return true }
      index -= 1
    }
    return false
  }
}
