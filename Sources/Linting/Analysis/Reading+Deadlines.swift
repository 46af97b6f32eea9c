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
    if segment.topic == .deadline, !segment.isHeading {
      if segment.label != nil || firstPredicate(after: range, number)?.kind != .seller {
        return (.label, .deadline)
      }
    }
    if expression?.mention == .length {
      if firstPredicate(after: range, number)?.kind == .silence { return (.condition, .deadline) }
      if isNamed(range, segment) { return (.statement, .deadline) }
    }
    switch expression?.mention {
    case .past where !isAwaited(expression, number): return (nil, .past)
    case .past: break
    case .closing, .attribute:
      if isAwaited(expression, number) { break } else { return (nil, .other) }
    case nil, .present: break
    case .start where startsAPeriodEnd(range, number):
      let isOver = expression?.due.map { $0.end <= now } ?? false
      return isOver ? (nil, .past) : (.periodEnd, .deadline)
    default: return (nil, .other)
    }
    let clause = clauseStart(before: range.lowerBound, in: segment.range)
    let before = justBefore(segment.range.lowerBound, range.lowerBound)
    if index.has(.otherOrder, in: before) { return (nil, .other) }
    if index.has(.businessHours, in: before) {
      let kind = firstPredicate(after: range, number)?.kind
      if kind != .request, kind != .silence { return (nil, .other) }
    }
    let isPast = endsInPast(near(range.lowerBound, segment.range.upperBound))
    if isStated(range, expression, segment, clause) {
      let kind = firstPredicate(after: range, number)?.kind
      return kind == .past || kind == .periodEnd && isPast ? (nil, .past) : (.statement, .deadline)
    }
    if expression != nil, isBracketed(range.lowerBound, in: segment.range) { return (nil, .other) }
    if index.has(.sellerTime, in: justBefore(clause, range.lowerBound)) { return (nil, .other) }
    guard let predicate = firstPredicate(after: range, number) else {
      let isLast = segment.range.upperBound - range.upperBound <= 2
      if isLast, isAnnounced(range, number) { return (.open, .deadline) }
      return hasLimit && isLast && segment.topic != .other ? (.open, .deadline) : (nil, .other)
    }
    switch predicate.kind {
    case .periodEnd: return isPast ? (nil, .past) : (.periodEnd, .deadline)
    case .silence where hasLimit || expression?.kind == .duration: return (.condition, .deadline)
    case .request where hasLimit: return (.request, .deadline)
    case .request,
      .buyerAct where isBare(range, segment) && asksSoon(after: range, number):
      return (.buyerAct, .deadline)
    case .open where hasLimit: return (.open, .deadline)
    case .buyerAct where hasLimit: return (.buyerAct, .deadline)
    case .past: return (nil, .past)
    case .seller: return (nil, .promise)
    default: return (nil, .other)
    }
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

  /// Whether the words around a time declare it the deadline: 期限は…です, …を期限とし, （期限：…）.
  private func isStated(
    _ range: Range<Int>, _ expression: DateExpression?, _ segment: Segment, _ clause: Int
  ) -> Bool {
    if let word = deadlineWord(before: range, segment) { return isOwnWord(word, segment) }
    if expression?.limit == .deadline || expression?.limit == .strict { return true }
    return index.of(.deadlineStatement, startingIn: range.upperBound..<range.upperBound + 2)
      .contains { $0.lowerBound < segment.range.upperBound }
  }

  /// Whether 有効期間は or the like introduces a time.
  private func isNamed(_ range: Range<Int>, _ segment: Segment) -> Bool {
    deadlineWord(before: range, segment).map { isOwnWord($0, segment) } ?? false
  }

  /// The word for the deadline that a time belongs to: 期限は, 期日につきましては.
  private func deadlineWord(before range: Range<Int>, _ segment: Segment) -> Range<Int>? {
    let window = min(range.lowerBound, max(segment.start, range.lowerBound - 24))..<range.lowerBound
    let words = index.of(.deadlineWord, startingIn: window)
    guard let last = words.last(where: { $0.upperBound <= range.lowerBound }),
      gapIsPlain(last.upperBound..<range.lowerBound)
    else { return nil }
    // 回答期限 is found as 期限 too; the whole word counts.
    return words.first { $0.upperBound == last.upperBound }
  }

  /// 申告期限 is somebody else's: a kanji glued in front makes another word.
  private func isOwnWord(_ word: Range<Int>, _ segment: Segment) -> Bool {
    word.lowerBound == segment.start || !isKanji(units[word.lowerBound - 1])
  }

  /// Whether nothing but particles stands between 期限 and its date: につきましては, （, ：. Behind 期限は
  /// whatever follows speaks of the deadline.
  private func gapIsPlain(_ gap: Range<Int>) -> Bool {
    gap.count <= 14
      && (gap.first.map { units[$0] == 0x306F } == true
        || gap.allSatisfy {
          isHiragana(units[$0]) || [0x28, 0x3A, 0x20, 0x3001].contains(units[$0])
        })
      && !index.has(.sellerAct, in: gap) && !index.has(.past, in: gap)
      && !index.has(.request, in: gap)
  }

  // MARK: Same day

  /// A later partial date that agrees with an earlier full one refers back to it: 「11月27日（金）…27日
  /// までに」. The full one takes over its standing.
  private func merged(_ times: [TimeMention]) -> [TimeMention] {
    var result = times
    var fullByDay: [Due: Int] = [:]
    var fullByClock: [DateExpression.Clock: Int] = [:]
    for position in result.indices {
      guard let expression = result[position].expression, let due = expression.due else { continue }
      let full = fullByDay[.day(due.day)] ?? expression.clock.flatMap { fullByClock[$0] }
      if expression.isPartial, let full,
        let earlier = result[full].expression, isSame(expression, earlier)
      {
        if let tier = result[position].tier {
          result[full].tier = min(result[full].tier ?? tier, tier)
          result[full].role = .deadline
        }
        result[position].tier = nil
      } else if !expression.isPartial, result[position].tier != nil {
        fullByDay[.day(due.day)] = position
        if let clock = expression.clock { fullByClock[clock] = position }
      }
    }
    return result
  }

  /// Whether a partial date says nothing that the earlier one does not.
  private func isSame(_ partial: DateExpression, _ earlier: DateExpression) -> Bool {
    partial.clock == nil || partial.clock == earlier.clock
  }
}
