import Text

/// Puts an expression together from what was read.
struct DateExpressionBuilder {
  let first: DateFields?
  let last: DateFields
  let suffix: DateSuffix
  let anchor: FoundAnchor
  var limit: DateExpression.Limit?
  var mention: DateExpression.Mention?
  /// Whether its clause tells what has happened: までにいただいた.
  var tellsPast = false

  init(first: DateFields?, last: DateFields, suffix: DateSuffix, anchor: FoundAnchor) {
    self.first = first
    self.last = last
    self.suffix = suffix
    self.anchor = anchor
  }

  func expression(
    in view: MatchingView, resolver: inout DateResolver, now: Moment, sameDay: Day?
  ) -> DateExpression {
    let dateStart = min(first?.start ?? last.start, last.start)
    let start = anchor.start ?? dateStart
    var result = DateExpression(
      viewRange: start..<suffix.end, range: view.sourceRange(start, suffix.end),
      dateRange: view.sourceRange(dateStart, suffix.dateEnd), kind: kind)
    result.limit = limit
    result.mention = mention
    result.isApproximate = suffix.isApproximate || last.isApproximate
    result.length = last.length
    result.clock = last.clock.map { DateExpression.Clock(minutes: $0) }
    result.weekdayRange = last.weekdayRange.map {
      view.sourceRange($0.lowerBound, $0.upperBound)
    }
    switch anchor {
    case .now(let range): result.anchor = .now(view.sourceRange(range.lowerBound, range.upperBound))
    case .elsewhere(let range):
      result.anchor = .elsewhere(view.sourceRange(range.lowerBound, range.upperBound))
    case .none, .date: break
    }
    resolve(&result, &resolver, now, sameDay)
    return result
  }

  private var kind: DateExpression.Kind {
    if isVague { return .vague }
    if let length = last.length {
      return last.relation == .after && length.unit != .businessDays ? .relative : .duration
    }
    if last.offset != nil || !last.hasCalendar || last.isWeekdayOnly || last.isSameDay {
      return .relative
    }
    if last.day != nil || last.year != nil { return .absolute }
    return .relative
  }

  /// 上旬, 来週あたり: no day can be told.
  private var isVague: Bool {
    if last.isVague || suffix.isVague { return true }
    let isInexact = last.edge != nil || !last.isOneDay
    return suffix.isApproximate && last.hasCalendar && isInexact && last.clock == nil
  }

  private func resolve(
    _ result: inout DateExpression, _ resolver: inout DateResolver, _ now: Moment, _ sameDay: Day?
  ) {
    guard !isVague else { return }
    var floor: Day?
    if let first {
      let meaning = resolver.meaning(of: first, sameDay: sameDay)
      result.start = meaning.due
      floor = meaning.due?.day
    }
    var meaning = resolver.meaning(
      of: last, from: floor, sameDay: sameDay, isPast: mention == .past)
    switch anchor {
    case .elsewhere: meaning = DateResolver.Meaning()
    case .date(let expression):
      result.start = expression.due
      if let length = last.length, let due = expression.due {
        let start: Moment
        switch due {
        case .day(let day): start = Moment(day: day, minute: 0)
        case .moment(let moment): start = moment
        }
        meaning.due = resolver.due(length, from: start)
      }
    case .none, .now: break
    }
    if last.relation == .before { result.anchor = elsewhere(result) }
    result.due = meaning.due
    result.isPartial = last.isClockOnly || last.isDayOnly || last.isWeekdayOnly || last.isSameDay
    result.isClockOnly = last.isClockOnly && first == nil
    result.isFullDate =
      !result.isPartial && result.due != nil && result.kind != .duration && last.isOneDay
    if meaning.isImpossible { result.problems.append(.impossible) }
    if let mismatch = meaning.mismatch { result.problems.append(mismatch) }
    reverse(&result)
    guard let due = result.due, due.end <= now else { return }
    if tellsPast, result.mention == nil { result.mention = .past }
    if limit == nil, mention == nil {
      result.mention = .past
    } else {
      result.problems.append(.past)
    }
  }

  /// 3日前まで counts back from something the text does not date.
  private func elsewhere(_ result: DateExpression) -> DateExpression.Anchor {
    if case .none = result.anchor, mention != .past {
      return .elsewhere(TextRange(result.range.start, result.range.start))
    }
    return result.anchor
  }

  private func reverse(_ result: inout DateExpression) {
    guard let first, let start = result.start, let due = result.due, due < start else { return }
    // 1月〜12月の売上 names months and no days.
    if first.day == nil, first.month != nil, last.day == nil { return }
    if last.isClockOnly || last.clock != nil && due.day == start.day, case .moment(let moment) = due
    {
      // 22時〜2時 runs over midnight.
      let next = moment.adding(minutes: 1440)
      if first.isClockOnly {
        result.due = .moment(next)
        return
      }
    }
    result.problems.append(.reversedRange)
  }
}
