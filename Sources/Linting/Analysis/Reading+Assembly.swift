internal import Dates
internal import Text

extension Reading {
  /// Puts the elements together across sentences.
  func analysis() -> Analysis {
    var times = times()
    var analysis = Analysis()
    analysis.placeholders = holes.map {
      Placeholder(range: source($0.range), isDate: $0.isDate)
    }
    analysis.backReferences = index.all(.backReference).map(source)
    let consequence = consequences.min {
      ($0.rank, $0.range.lowerBound) < ($1.rank, $1.range.lowerBound)
    }
    analysis.consequence = consequence.map {
      Consequence(
        range: source($0.range), outcome: $0.outcome,
        outcomes: $0.outcomes.isEmpty ? [.other] : $0.outcomes, isFirm: $0.isFirm)
    }
    let chosen = deadline(&times, consequence)
    analysis.deadline = chosen.map(deadline)
    let request = request(near: chosen?.segment)
    analysis.request = request.map {
      Request(range: source(trimmedRequest($0)), isVague: $0.status == .vague)
    }
    analysis.vagueTimes = vagueTimes()
    if analysis.deadline == nil, let vague = analysis.vagueTimes.first {
      analysis.deadline = Deadline(range: vague.range, quality: .vague, expression: vague)
    }
    analysis.dates = mentions(times, chosen, vague: analysis.vagueTimes)
    analysis.otherDeadlines = conflicts(times, chosen)
    return analysis
  }

  private func source(_ range: Range<Int>) -> TextRange {
    view.sourceRange(range.lowerBound, range.upperBound)
  }

  // MARK: Deadline

  /// The best time there is: by tier, full dates before partial ones, then the first.
  private func deadline(
    _ times: inout [TimeMention], _ consequence: ConsequenceMention?
  ) -> TimeMention? {
    if !times.contains(where: { $0.tier != nil }) { addReferredDates(&times) }
    if !times.contains(where: { $0.tier != nil }) { addOutcomeDates(&times) }
    let isAsked = requests.joined().contains { $0.status != .none }
    let candidates = times.filter { $0.tier != nil && ($0.tier != .lapsed || isAsked) }
    guard let best = candidates.min(by: { rank($0) < rank($1) }) else { return nil }
    // Of one day, the time that also gives the clock says more.
    guard let day = best.expression?.due?.day, best.expression?.clock == nil else { return best }
    return candidates.first { time in
      time.expression?.clock != nil && time.expression?.due?.day == day
        && time.tier.map { $0 <= .request } == true
    } ?? best
  }

  private func rank(_ time: TimeMention) -> (Int, Int, Int) {
    let expression = time.expression
    return (
      (time.tier?.rawValue ?? Int.max)
        + (isUndated(expression) ? TimeMention.Tier.undatedPenalty : 0),
      expression?.isPartial == true ? 1 : 0, time.range.lowerBound
    )
  }

  /// With no other deadline, a request that says それより前に makes the time before it one:
  /// 「24日の19時に発注しますので、それより前にお送りください。」
  private func addReferredDates(_ times: inout [TimeMention]) {
    for request in requests.joined() where request.status != .none {
      guard let reference = index.first(.backReference, in: request.range),
        let position = times.lastIndex(where: {
          $0.range.upperBound <= reference.lowerBound && $0.segment >= request.segment - 2
            && $0.role != .past && $0.expression?.due != nil
        })
      else { continue }
      times[position].tier = .request
      times[position].role = .deadline
    }
  }

  /// With no other deadline, the day on which the outcome comes is one: 3日後に正式な納品をします.
  private func addOutcomeDates(_ times: inout [TimeMention]) {
    for position in times.indices {
      guard let expression = times[position].expression, expression.mention == nil,
        expression.due != nil, times[position].role == .promise
      else { continue }
      let segment = segments[times[position].segment].range
      let rest = near(times[position].range.upperBound, segment.upperBound)
      let namesOutcome =
        index.has(.outcomeDeliver, in: rest) || index.has(.outcomeCancel, in: rest)
        || consequences.contains {
          $0.isFirm && $0.range.contains(times[position].range.lowerBound)
        }
      if namesOutcome {
        times[position].tier = .outcome
        times[position].role = .deadline
      }
    }
  }

  private func deadline(_ time: TimeMention) -> Deadline {
    Deadline(
      range: source(time.range), quality: time.expression == nil ? .placeholder : .concrete,
      expression: time.expression)
  }

  /// お早めに before a request, or 期限：近日中.
  private func vagueTimes() -> [DateExpression] {
    segments.enumerated().flatMap { number, segment in
      dates(in: segment.range).filter { expression in
        guard expression.kind == .vague,
          !isQuoted(expression.viewRange.lowerBound, in: segment.range)
        else { return false }
        if segment.topic == .deadline { return true }
        let end = expression.viewRange.upperBound
        // ご都合のよい時間帯をお知らせください asks for a time.
        if end < units.count, units[end] == 0x3092 { return false }
        return requests(in: near(end, segment.range.upperBound), of: number).contains {
          $0.status != .none && !hasOwnAct(between: end, and: $0.ending.lowerBound)
        } || isPermitted(expression, number)
      }
    }
  }

  /// お手すきの折で構いません behind a request.
  private func isPermitted(_ time: DateExpression, _ number: Int) -> Bool {
    let end = time.viewRange.upperBound
    guard index.of(.permission, startingIn: end - 1..<end + 1).first != nil else { return false }
    return requests[max(0, number - 1)...number].joined().contains { $0.status == .concrete }
  }

  private func hasOwnAct(between start: Int, and end: Int) -> Bool {
    start < end
      && index.of(.sellerAct, startingIn: start..<end).contains { act in
        act.upperBound <= end && !index.overlaps(.buyerMark, act, reach: 6)
      }
  }

  // MARK: Request

  /// The request that counts: one that says what, in the sentence of the deadline, before others.
  private func request(near segment: Int?) -> RequestMention? {
    func rank(_ request: RequestMention) -> (Int, Int, Int) {
      let isNear = segment.map { abs($0 - request.segment) <= 1 } ?? false
      let kind = request.isImplied ? 3 : request.isConditional ? 2 : isNear ? 0 : 1
      return (request.status == .vague ? 1 : 0, kind, request.ending.lowerBound)
    }
    let asked = requests.joined().filter { $0.status != .none }.min { rank($0) < rank($1) }
    guard asked == nil, segment != nil || !consequences.isEmpty else { return asked }
    return requests.joined().first(where: \.isOnWish)
  }

  private func trimmedRequest(_ request: RequestMention) -> Range<Int> {
    units.trimmed(request.range)
  }

  // MARK: Dates

  /// The role of a deadline beside the chosen one: one that is over was asked for earlier.
  private func sideRole(of time: TimeMention, _ chosen: TimeMention?) -> DateMention.Role {
    guard let due = time.expression?.due, chosen?.expression?.due != due else { return .deadline }
    if due.end <= now { return .past }
    return time.tier.map { $0 <= .open } == true ? .deadline : .other
  }

  private func mentions(
    _ times: [TimeMention], _ chosen: TimeMention?, vague: [DateExpression]
  ) -> [DateMention] {
    var roles: [Range<Int>: DateMention.Role] = [:]
    for time in times {
      roles[time.range] =
        time.tier == nil || time.range == chosen?.range ? time.role : sideRole(of: time, chosen)
    }
    for time in vague { roles[time.viewRange] = .deadline }
    return dates.map { DateMention(expression: $0, role: roles[$0.viewRange] ?? .other) }
  }

  /// Stated deadlines that name another day than the chosen one.
  private func conflicts(_ times: [TimeMention], _ chosen: TimeMention?) -> [Deadline] {
    guard let chosen, let due = chosen.expression?.due, let tier = chosen.tier,
      tier <= .condition
    else { return [] }
    return times.filter { time in
      guard let other = time.expression, let otherDue = other.due, let tier = time.tier else {
        return false
      }
      return !other.isPartial && otherDue.day != due.day && time.range != chosen.range
        && (tier <= .request || tier == .buyerAct && isAskedFor(time))
    }.map(deadline)
  }

  /// Whether a request follows a time in its sentence.
  private func isAskedFor(_ time: TimeMention) -> Bool {
    requests[time.segment].last.map {
      $0.status == .concrete && $0.ending.lowerBound >= time.range.upperBound
    } ?? false
  }
}
