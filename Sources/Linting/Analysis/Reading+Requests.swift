internal import Dates
internal import Text

/// A place where the buyer is asked for something.
struct RequestMention {
  enum Status {
    /// It says what to do.
    case concrete
    /// よろしくお願いします, ご対応ください: it does not.
    case vague
    /// ご安心ください, お気軽にどうぞ: nothing is asked.
    case none
  }

  /// The words that ask: ください, お願いいたします.
  let ending: Range<Int>
  /// From the sentence's start (behind a condition) to the ending.
  let range: Range<Int>
  let segment: Int
  var status: Status
  /// Asked only if something is the case: 修正があれば….
  var isConditional = false
  /// Asked only of a buyer who wishes something: it counts where nothing else is asked.
  var isOnWish = false
  /// ご返信をお待ちしております, or a labelled noun: an order between the lines.
  var isImplied = false
}

extension Reading {
  /// The requests of a segment, in order, the empty ones (``RequestMention/Status/none``) included.
  func findRequests(in number: Int) -> [RequestMention] {
    let conditions = conditions[number]
    let segment = segments[number]
    guard !segment.isHeading, !conditions.contains(where: { $0.strength == .own }) else {
      return []
    }
    var found: [RequestMention] = []
    for ending in index.of(.request, startingIn: segment.range)
    where found.last.map({ $0.ending.upperBound <= ending.lowerBound }) ?? true {
      if let mention = request(ending, number, conditions) { found.append(mention) }
    }
    for ending in index.of(.plea, startingIn: segment.range) {
      let next = found.partitioningIndex { $0.ending.lowerBound >= ending.lowerBound }
      if next > 0, found[next - 1].ending.upperBound + 3 >= ending.lowerBound { continue }
      if next < found.count, found[next].ending.overlaps(ending) { continue }
      if let mention = plea(ending, number, conditions) { found.insert(mention, at: next) }
    }
    if let ending = index.of(.waiting, startingIn: segment.range).last,
      let mention = waiting(ending, number)
    {
      found.append(mention)
    }
    if found.isEmpty, let bare = bareRequest(number) { found.append(bare) }
    return found
  }

  /// Where the words about this request begin: behind the last condition of silence.
  func start(
    of ending: Range<Int>, _ segment: Segment, _ conditions: [ConditionMention]
  ) -> Int {
    let behind = conditions.partitioningIndex { $0.token.upperBound > ending.lowerBound }
    let start = behind > 0 ? conditions[behind - 1].token.upperBound : segment.range.lowerBound
    return justBefore(start, ending.lowerBound).lowerBound
  }

  private func request(
    _ ending: Range<Int>, _ number: Int, _ conditions: [ConditionMention]
  ) -> RequestMention? {
    let segment = segments[number]
    if index.overlaps(.ownRequest, ending) || isReported(ending, segment)
      || index.overlaps(.plea, ending.lowerBound..<ending.lowerBound + 1, reach: 2)
      || isQuoted(ending.lowerBound, in: segment.range)
      || isInCondition(ending, conditions)
    {
      return nil
    }
    let start = start(of: ending, segment, conditions)
    var mention = RequestMention(
      ending: ending, range: start..<ending.upperBound, segment: number, status: .concrete)
    let clause = max(start, clauseStart(before: ending.lowerBound, in: segment.range))
    let isCourtesy =
      index.ending(.courtesyAct, at: ending.lowerBound, slack: 2, from: clause) != nil
    let words = justBefore(start, ending.lowerBound)
    let isOffer =
      index.has(.offer, in: words) && !index.has(.whether, in: words) && !isTimed(words)
    let reason = index.last(.reason, in: words)?.upperBound ?? words.lowerBound
    if isCourtesy && !isTimed(reason..<ending.lowerBound) || isOffer {
      mention.status = .none
    } else if isVagueAct(clause..<ending.lowerBound) {
      mention.status = .vague
    }
    qualify(&mention, start..<ending.lowerBound, segment)
    return mention
  }

  /// いただけない場合: the ending belongs to the words of a condition; but いただかないと間に合いません
  /// is more than one.
  private func isInCondition(_ ending: Range<Int>, _ conditions: [ConditionMention]) -> Bool {
    let behind = conditions.partitioningIndex { $0.token.upperBound > ending.lowerBound }
    guard behind < conditions.count else { return false }
    let token = conditions[behind].token
    return token.lowerBound <= ending.upperBound
      && !(token.overlaps(ending) && token.upperBound < ending.upperBound)
  }

  /// Whether a time with までに stands in the words: 27日までにお納めください asks for something.
  private func isTimed(_ words: Range<Int>) -> Bool {
    let ends =
      dates(in: words).filter { $0.limit == .until }.map(\.viewRange.upperBound)
      + holes(in: words).filter(\.isDate).map(\.range.upperBound)
    return ends.contains { $0 < words.upperBound && units[$0] == 0x306B }
  }

  /// Whether the act that ends a stretch of words is one of the glossary's vague ones.
  func isVagueAct(_ words: Range<Int>) -> Bool {
    let end = words.upperBound
    if index.ending(.vagueAct, at: end, slack: 6, from: words.lowerBound) != nil { return true }
    guard let act = index.ending(.unclearAct, at: end, slack: 2, from: words.lowerBound) else {
      return false
    }
    let object = endWithoutTimes(words.lowerBound..<act.lowerBound) ?? words.lowerBound
    return object - words.lowerBound < 3
  }

  /// ください as part of what was said earlier, or of what someone else said.
  func isReported(_ ending: Range<Int>, _ segment: Segment) -> Bool {
    index.of(
      .reported,
      startingIn: ending.lowerBound..<min(ending.upperBound + 2, segment.range.upperBound)
    ).contains { $0.upperBound >= ending.upperBound }
  }

  /// 写真を3日以内に。 — the verb is left out.
  private func endsInTime(_ range: Range<Int>) -> Bool {
    guard let last = range.last, units[last] == 0x306B, let date = dates(in: range).last,
      date.limit != nil, date.viewRange.upperBound == last
    else { return false }
    return range.lowerBound < date.viewRange.lowerBound
      && units[date.viewRange.lowerBound - 1] == 0x3092
  }

  /// 番号をご返信 — the value of a label that ends in the noun for the act.
  private func endsInAct(_ range: Range<Int>) -> Bool {
    guard let act = index.ending(.reply, at: range.upperBound, from: range.lowerBound) else {
      return false
    }
    return act.lowerBound > range.lowerBound && units[act.lowerBound - 1] == 0x3092  // を
  }

  /// 記入して返送：25日（水）まで — the label is the act, its value the time.
  private func labelledAct(_ segment: Segment) -> Range<Int>? {
    guard let label = segment.label, segment.topic == nil,
      index.ending(.reply, at: label.upperBound, from: label.lowerBound) != nil,
      dates(in: segment.range).contains(where: {
        $0.limit != nil && $0.viewRange.count >= segment.range.count - 3
      })
    else { return nil }
    return label
  }

  func qualify(_ mention: inout RequestMention, _ words: Range<Int>, _ segment: Segment) {
    guard mention.status != .none else { return }
    let hasTime =
      dates(in: words).contains { $0.limit != nil || $0.kind == .vague }
      || !holes(in: words).isEmpty
      || index.has(.backReference, in: words) || isFollowedByTime(mention.segment)
    if index.has(.ifWished, in: words) || index.has(.looseOffer, in: words), !hasTime {
      mention.status = .none
      mention.isOnWish = true
    }
    mention.isConditional = index.has(.ifAny, in: words) && !hasTime
  }

  /// Whether the next sentence is hardly more than a time: 3月5日（金）までです。
  private func isFollowedByTime(_ number: Int) -> Bool {
    guard number + 1 < segments.count else { return false }
    let next = segments[number + 1].range
    return dates(in: next).contains { $0.limit != nil && next.count - $0.viewRange.count <= 12 }
  }

  /// ご返信をお待ちしております。 at the end of a sentence, behind a word for the answer.
  private func waiting(_ ending: Range<Int>, _ number: Int) -> RequestMention? {
    let segment = segments[number]
    guard segment.range.upperBound - ending.upperBound <= 2,
      index.ending(.reply, at: ending.lowerBound, slack: 2, from: segment.range.lowerBound) != nil
    else { return nil }
    return RequestMention(
      ending: ending, range: segment.range.lowerBound..<ending.upperBound, segment: number,
      status: .concrete, isImplied: true)
  }

  /// Requests without a verb of asking: 写真送って, ご返信を, a labelled お願い：写真3枚.
  private func bareRequest(_ number: Int) -> RequestMention? {
    let segment = segments[number]
    let range = segment.range
    guard let last = range.last else { return nil }
    let isLabelled = segment.topic == .request
    let endsInTe =
      units[last] == 0x3066 && range.count >= 3  // 送って, but not しますよって, はじめまして
      && !(units[last - 1] == 0x3057 && units[last - 2] == 0x307E)
      && !index.has(.sellerAct, in: justBefore(range.lowerBound, last))
    let endsInWo =
      units[last] == 0x3092
      && (index.ending(.reply, at: last, from: range.lowerBound)
        ?? index.ending(
          .vagueAct, at: last, from: range.lowerBound)) != nil  // 返信を
    if let act = labelledAct(segment) {
      return RequestMention(
        ending: act, range: act, segment: number, status: .concrete)
    }
    let isNounEnded = segment.label != nil && segment.topic == nil && endsInAct(range)
    guard isLabelled || endsInTe || endsInWo || isNounEnded || endsInTime(range) else { return nil }
    if isLabelled {
      let isNothing = index.ending(.nothing, at: range.upperBound, from: range.lowerBound) == range
      if isNothing { return nil }
      let isTime = dates(in: range).contains { $0.viewRange.count >= range.count - 3 }
      if isTime { return nil }
    }
    let words = endsInWo ? range.lowerBound..<last : range
    let isVague = isVagueAct(words) && (endsInWo || range.count < 12)
    return RequestMention(
      ending: last..<range.upperBound, range: range, segment: number,
      status: isVague ? .vague : .concrete, isImplied: !isLabelled && endsInTe)
  }
}
