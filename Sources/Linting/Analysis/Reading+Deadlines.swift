internal import Dates
internal import Text

/// A date or a hole that may be the buyer's deadline.
struct TimeMention {
  let range: Range<Int>
  /// Nil for a hole.
  let expression: DateExpression?
  let segment: Int
  /// How surely it is the deadline, 0 the surest; nil when it is not one.
  var tier: Tier?
  var role: DateMention.Role

  /// Why a time counts as the deadline, the best reason first.
  enum Tier: Int, Comparable {
    /// 期限：11月27日
    case label
    /// 期限は11月27日です
    case statement
    /// 11月27日までにご返信がない場合
    case condition
    /// 11月27日までにご返信ください
    case request
    /// 11月27日まで承ります
    case open
    /// 11月27日までにいただければ
    case buyerAct
    /// 11月27日を過ぎましたら
    case periodEnd
    /// 3日後に正式な納品をいたします
    case outcome
    /// 11月20日を期限としておりました
    case lapsed

    /// What is anchored elsewhere (納品後2週間) only counts where no other time does.
    static let undatedPenalty = 100

    static func < (a: Tier, b: Tier) -> Bool { a.rawValue < b.rawValue }
  }
}

extension Reading {
  /// Every date and date hole with its role, in order.
  func times() -> [TimeMention] {
    var times: [TimeMention] = []
    for (number, segment) in segments.enumerated() {
      let whole = segment.start..<segment.range.upperBound
      for expression in dates(in: whole) where expression.kind != .vague {
        times.append(time(expression.viewRange, expression, number))
      }
      for hole in holes(in: whole) where hole.isDate {
        times.append(time(hole.range, nil, number))
      }
    }
    return merged(times.sorted { $0.range.lowerBound < $1.range.lowerBound })
  }

  private func time(_ range: Range<Int>, _ expression: DateExpression?, _ number: Int)
    -> TimeMention
  {
    let (tier, role) = standing(of: range, expression, segments[number], number)
    return TimeMention(
      range: range, expression: expression, segment: number, tier: tier, role: role)
  }

  // MARK: Whose time it is

  private typealias Standing = (tier: TimeMention.Tier?, role: DateMention.Role)

  private func standing(
    of range: Range<Int>, _ expression: DateExpression?, _ segment: Segment, _ number: Int
  ) -> Standing {
    let end = range.upperBound
    let hasLimit =
      expression == nil || expression.map { setsLimit($0, before: end) } == true
      || index.of(.inTime, startingIn: end..<end + 1).first != nil
    if index.of(.tooLate, startingIn: end..<end + 1).first != nil { return (nil, .other) }
    if isQuoted(range.lowerBound, in: segment.range) { return (nil, .other) }
    if isForeign(range, segment) { return (nil, .other) }
    if segment.topic == .deadline, !segment.isHeading, !isLongLength(expression) {
      if segment.label != nil || firstPredicate(after: range, number)?.kind != .seller {
        return (isOffer(range, segment) ? .open : .label, .deadline)
      }
    }
    if isCountdown(range, expression, segment) { return (.open, .deadline) }
    if let expression,
      isAutomatic(expression, number) || isTimeLeft(expression, segment)
    {
      return (.outcome, .deadline)
    }
    if expression?.mention == .length {
      if firstPredicate(after: range, number)?.kind == .silence { return (.condition, .deadline) }
      let isLabelledLong = segment.label != nil && isLongLength(expression)
      if !isLabelledLong, isNamed(range, segment) || isDeclared(range, segment) {
        return firstPredicate(after: range, number)?.kind == .past
          ? (nil, .past) : (.statement, .deadline)
      }
    }
    switch expression?.mention {
    case .past where isStated(range, expression, segment, segment.range.lowerBound):
      return (.lapsed, .past)
    case .past where !isAwaited(expression, number): return (nil, .past)
    case .past: break
    case .closing, .attribute:
      if isAwaited(expression, number) { break } else { return (nil, .other) }
    case nil, .present: break
    case .start where index.has(.businessHours, in: justBefore(segment.start, range.lowerBound)):
      return (nil, .other)
    case .start where startsAPeriodEnd(range, number):
      let isOver = expression?.due.map { $0.end <= now } ?? false
      return isOver ? (nil, .past) : (.periodEnd, .deadline)
    default: return (nil, .other)
    }
    let clause = clauseStart(before: range.lowerBound, in: segment.range)
    let before = justBefore(segment.start, range.lowerBound)
    if index.has(.otherOrder, in: before) { return (nil, .other) }
    if expression?.start != nil,
      index.has(.businessHours, in: near(range.upperBound, segment.range.upperBound))
    {
      return (nil, .other)
    }
    if index.has(.businessHours, in: before) {
      let kind = firstPredicate(after: range, number)?.kind
      if kind != .request, kind != .silence { return (nil, .other) }
    }
    let isPast = endsInPast(near(range.lowerBound, segment.range.upperBound))
    if isStated(range, expression, segment, clause) {
      let kind = firstPredicate(after: range, number)?.kind
      if !isAhead(expression), kind == .past || kind == .periodEnd && isPast {
        return (expression == nil ? nil : .lapsed, .past)
      }
      // 予約は7日前までです counts back from something unknown.
      if isUndated(expression), !isNamed(range, segment) { return (nil, .other) }
      return (isOffer(range, segment) ? .open : .statement, .deadline)
    }
    if isAlternative(range, expression, segment) { return (nil, .other) }
    if expression != nil, isBracketed(range.lowerBound, in: segment.range) { return (nil, .other) }
    if index.has(.sellerTime, in: justBefore(clause, range.lowerBound)) { return (nil, .other) }
    guard let predicate = firstPredicate(after: range, number) else {
      let isLast = segment.range.upperBound - range.upperBound <= 2
      if isLast, isAnnounced(range, number) { return (.open, .deadline) }
      let isSpan = expression?.limit == .range && segment.label != nil
      if isUndated(expression), segment.topic == nil { return (nil, .other) }
      return hasLimit && isLast && !isSpan && segment.topic != .other
        ? (.open, .deadline) : (nil, .other)
    }
    switch predicate.kind {
    case .periodEnd: return isPast ? (nil, .past) : (.periodEnd, .deadline)
    case .silence where hasLimit || expression?.kind == .duration: return (.condition, .deadline)
    case .request where hasLimit: return (.request, .deadline)
    case .request where isAtLatest(range, segment): return (.buyerAct, .deadline)
    case .request where isBare(range, segment) && asksSoon(after: range, number),
      .buyerAct where isBare(range, segment) && asksSoon(after: range, number):
      return (.buyerAct, .deadline)
    // 予約は7日前までとなっています
    case .open where isUndated(expression) && !isNamed(range, segment): return (nil, .other)
    case .open where hasLimit: return (.open, .deadline)
    case .buyerAct where hasLimit: return (.buyerAct, .deadline)
    case .past: return (nil, .past)
    case .seller: return (nil, .promise)
    default: return (nil, .other)
    }
  }

  /// Whether nothing tells when a time is: 7日前まで, 納品後2週間.
  func isUndated(_ expression: DateExpression?) -> Bool {
    expression.map { $0.due == nil && $0.problems.isEmpty } ?? false
  }

  /// 期間：三か月 is how long something takes, not when to answer.
  private func isLongLength(_ expression: DateExpression?) -> Bool {
    guard let expression, expression.mention == .length else { return false }
    return expression.length?.unit == .months || expression.length?.unit == .years
  }

  /// A limit that has passed but that the buyer is still asked to keep: last year's template.
  private func isAwaited(_ expression: DateExpression?, _ number: Int) -> Bool {
    guard let expression, expression.limit != nil else { return false }
    let kind = firstPredicate(after: expression.viewRange, number)?.kind
    return kind == .request || kind == .silence
  }

  /// A time that is a paragraph of its own, below 「下記までにご返答ください」.
  private func isAnnounced(_ range: Range<Int>, _ number: Int) -> Bool {
    let segment = segments[number]
    guard segment.label == nil, segment.topic == nil, segment.range.count - range.count <= 2,
      number > 0
    else { return false }
    return requests[number - 1].contains { request in
      request.status != .none && index.has(.backReference, in: request.range)
    }
  }

  /// 年末までに sets a limit; 年末は混み合います only names a time.
  private func setsLimit(_ expression: DateExpression, before end: Int) -> Bool {
    switch expression.limit {
    case nil, .planned: return false
    case .whole:
      let next = end < units.count ? units[end] : 0
      return next != 0x306F && next != 0x306E  // は の
    default: return true
    }
  }

  /// 11月27日にお送りください: a day with に before the request is its time too.
  private func isBare(_ range: Range<Int>, _ segment: Segment) -> Bool {
    range.upperBound < segment.range.upperBound && units[range.upperBound] == 0x306B  // に
  }

  /// 年内に仕上げるか、年明けに回すか、: a choice the buyer is asked to make.
  private func isAlternative(
    _ range: Range<Int>, _ expression: DateExpression?, _ segment: Segment
  ) -> Bool {
    guard let expression, expression.limit != .until, expression.limit != .within else {
      return false
    }
    let rest = near(range.upperBound, segment.range.upperBound)
    guard let comma = rest.first(where: { units[$0] == 0x3001 }) else { return false }
    return comma > range.upperBound && units[comma - 1] == 0x304B  // か
  }

  /// 12月4日には届いている必要がございます
  private func isAtLatest(_ range: Range<Int>, _ segment: Segment) -> Bool {
    isBare(range, segment) && units[range.upperBound + 1] == 0x306F  // は
  }

  /// Whether a request ends within a few words behind a time.
  private func asksSoon(after range: Range<Int>, _ number: Int) -> Bool {
    segments[number].label == nil
      && requests(in: range.upperBound..<range.upperBound + 14, of: number)
        .contains { $0.status != .none }
  }

  private func startsAPeriodEnd(_ range: Range<Int>, _ number: Int) -> Bool {
    conditions(in: range.lowerBound..<range.upperBound + 2, of: number).contains {
      $0.strength == .periodEnd && $0.token.lowerBound <= range.upperBound + 1
        && $0.token.upperBound >= range.upperBound - 2
    }
  }
}
