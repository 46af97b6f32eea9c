internal import Dates
internal import Text

/// A condition with what follows from it.
struct ConsequenceMention {
  let range: Range<Int>
  let segment: Int
  let outcomes: Set<Outcome>
  let isFirm: Bool

  /// Whether a date stands for the condition: 27日で受付を終了します.
  var isDated = false

  /// Firm and named before firm, firm before weak.
  var rank: Int { isFirm ? (outcomes.isEmpty || isDated ? 1 : 0) : 2 }

  /// The outcome that matters most.
  var outcome: Outcome {
    Outcome.allCases.first { outcomes.contains($0) } ?? .other
  }
}

extension Reading {
  /// Every announced consequence, in order.
  func findConsequences() -> [ConsequenceMention] {
    var found: [ConsequenceMention] = []
    for number in segments.indices {
      let segment = segments[number]
      if segment.topic == .condition, !segment.isHeading {
        if let verdict = classify(segment.range, number, allowsOpen: true) {
          found.append(mention(segment.start..<segment.range.upperBound, number, verdict))
        }
      }
      if conditions[number].contains(where: { $0.strength == .own }) { continue }
      for condition in conditions[number] {
        if let mention = consequence(of: condition) { found.append(mention) }
      }
      if conditions[number].isEmpty, let mention = datedOutcome(number) { found.append(mention) }
    }
    return found
  }

  private func mention(_ range: Range<Int>, _ segment: Int, _ verdict: Verdict)
    -> ConsequenceMention
  {
    ConsequenceMention(
      range: range, segment: segment, outcomes: verdict.outcomes, isFirm: verdict.isFirm)
  }

  private func consequence(
    of condition: ConditionMention
  ) -> ConsequenceMention? {
    let segment = segments[condition.segment]
    let rest = units.trimmed(
      near(skippingComma(condition.token.upperBound), segment.range.upperBound))
    let allowsOpen = allowsOpenOutcome(condition)
    let start = consequenceStart(condition)
    if rest.count > 1, !index.has(.outcomeQuestion, in: rest) || !isQuestion(rest) {
      return classify(rest, condition.segment, allowsOpen: allowsOpen)
        .flatMap { isMereRemark($0, condition) ? nil : $0 }
        .map { mention(start..<segment.range.upperBound, condition.segment, $0) }
    }
    // The condition stands alone on its line, or asks what happens: the outcome is the next one.
    let next = condition.segment + 1
    guard next < segments.count, !segments[next].isHeading else { return nil }
    return classify(segments[next].range, next, allowsOpen: allowsOpen)
      .map { mention(start..<segments[next].range.upperBound, condition.segment, $0) }
  }

  /// Macの場合は再起動しないと出ないことがあります: a soft outcome without a name, in a special case.
  private func isMereRemark(_ verdict: Verdict, _ condition: ConditionMention) -> Bool {
    let before = justBefore(segments[condition.segment].start, condition.token.lowerBound)
    return condition.strength == .weak && !verdict.isFirm && verdict.outcomes.isEmpty
      && index.has(.ifAny, in: before)
  }

  private func skippingComma(_ position: Int) -> Int {
    position < units.count && units[position] == 0x3001 ? position + 1 : position
  }

  /// Where the consequence begins: with the sentence, or behind a request in it.
  private func consequenceStart(_ condition: ConditionMention) -> Int {
    let segment = segments[condition.segment]
    let before = justBefore(segment.range.lowerBound, condition.token.lowerBound)
    let request = requests(in: before, of: condition.segment).last {
      $0.ending.upperBound <= condition.token.lowerBound
    }
    return request.map { min($0.ending.upperBound, condition.token.lowerBound) }
      ?? segment.range.lowerBound
  }

  /// Whether any firm act counts as the outcome, or only one that the glossary names.
  private func allowsOpenOutcome(_ condition: ConditionMention) -> Bool {
    if isConcessive(condition.token) { return false }
    switch condition.strength {
    case .silence: return true
    case .own: return false
    case .periodEnd:
      let date = dates(in: condition.token.lowerBound - 20..<condition.token.upperBound).last
      switch date?.mention {
      case .attribute: return false  // 12月に入ると
      case .start: return isBehindRequest(condition)  // 8日以降は
      default: return true
      }
    case .weak:
      if index.overlaps(.personTopic, condition.token) { return false }
      let clause = clauseStart(
        before: condition.token.lowerBound, in: segments[condition.segment].range)
      return isBehindRequest(condition)
        && !index.has(.notAReply, in: justBefore(clause, condition.token.lowerBound))
    }
  }

  /// Whether something is asked for in the sentences just before a condition.
  private func isBehindRequest(_ condition: ConditionMention) -> Bool {
    (max(0, condition.segment - 3)...condition.segment).contains { number in
      let before = justBefore(segments[number].start, condition.token.lowerBound)
      return requests(in: before, of: number).contains { $0.status != .none }
    }
  }

  /// なくても, ない場合も: whatever follows holds with an answer as well, unless it is a named outcome.
  private func isConcessive(_ token: Range<Int>) -> Bool {
    units[token.upperBound - 1] == 0x3082  // も
  }

  /// 27日をもって受付を終了します: a date that is itself the condition.
  private func datedOutcome(_ number: Int) -> ConsequenceMention? {
    let segment = segments[number]
    guard !segment.isHeading,
      let date = dates(in: segment.range).first(where: {
        $0.kind != .duration && ($0.limit == .asOf || isTurn($0, number))
          || isAutomatic($0, number) || isTimeLeft($0, segment)
      })
    else { return nil }
    let rest =
      isTimeLeft(date, segment)
      ? justBefore(segment.range.lowerBound, date.viewRange.lowerBound)
      : near(date.viewRange.upperBound, segment.range.upperBound)
    guard rest.count > 1, let verdict = classify(rest, number, allowsOpen: false) else {
      return nil
    }
    var found = mention(segment.range, number, verdict)
    found.isDated = true
    return found
  }

  /// 27日の18時でキャンセルします, or behind a request 28日には正式な納品をします.
  private func isTurn(_ date: DateExpression, _ number: Int) -> Bool {
    let end = date.viewRange.upperBound
    guard end + 1 < segments[number].range.upperBound, date.mention == nil else { return false }
    if units[end] == 0x3067 { return true }  // で
    return units[end] == 0x306B && units[end + 1] == 0x306F  // には
      && requests[max(0, number - 2)..<number].joined().contains { $0.status != .none }
  }

  /// 25日に自動キャンセルとなります, あと3日で自動的に…: the time alone brings the outcome. But 72時間で自動的に
  /// 完了します is a rule of the marketplace and counts from something unknown.
  func isAutomatic(_ date: DateExpression, _ number: Int) -> Bool {
    var end = date.viewRange.upperBound
    let rest = near(end, segments[number].range.upperBound)
    while end < rest.upperBound - 2, end - rest.lowerBound < 3, isHiragana(units[end]),
      units[end] != 0x3067, units[end] != 0x306B  // ほど で, くらい で
    {
      end += 1
    }
    if case .elsewhere = date.anchor { return false }
    guard date.mention == nil || date.mention == .length && isFromNow(date), rest.count > 2,
      units[end] == 0x306B || units[end] == 0x3067 && units[end + 1] != 0x3059  // に で, not です
    else { return false }
    return index.has(.automatic, in: rest) && hasOutcome(in: rest) && !endsInPast(rest)
  }

  /// 自動キャンセルまであと3日です: how long it is until the outcome.
  func isTimeLeft(_ date: DateExpression, _ segment: Segment) -> Bool {
    guard date.mention == .length, isFromNow(date) else { return false }
    let before = justBefore(segment.range.lowerBound, date.viewRange.lowerBound)
    return index.has(.automatic, in: before) && hasOutcome(in: before)
      && before.suffix(8).dropLast().contains { units[$0] == 0x307E && units[$0 + 1] == 0x3067 }
  }

  /// あと3日
  private func isFromNow(_ date: DateExpression) -> Bool {
    if case .now = date.anchor { true } else { false }
  }

  // MARK: Classification

  struct Verdict {
    var outcomes: Set<Outcome>
    var isFirm: Bool
  }

  /// What a stretch of words behind a condition announces; nil when it announces nothing.
  private func classify(
    _ rest: Range<Int>, _ number: Int, allowsOpen: Bool
  ) -> Verdict? {
    guard let (main, isCut) = withoutCourtesy(rest, number) else { return nil }
    let last = clauseStart(before: main.upperBound, in: main)..<main.upperBound
    let (outcomes, isNegated) = outcomes(in: main)
    if endsInPast(main) || isQuestion(main) && !isSoft(last) { return nil }
    if let nothing = index.last(.noOutcome, in: last),
      !hasOutcome(in: near(nothing.upperBound, main.upperBound))
    {
      return nil
    }
    if outcomes.isEmpty, isNegated || isCut || !allowsOpen {
      return outcomes.isEmpty && allowsOpen && !isNegated && isSoft(last)
        ? Verdict(outcomes: [], isFirm: false) : nil
    }
    let isEmpty = outcomes.isEmpty && index.of(.emptyOutcome, startingIn: last).first != nil
    return Verdict(outcomes: outcomes, isFirm: !isSoft(last) && !isEmpty)
  }

  /// The words without a closing ので、ご了承ください; nil when they end in a real request.
  private func withoutCourtesy(
    _ rest: Range<Int>, _ number: Int
  ) -> (main: Range<Int>, isCut: Bool)? {
    guard
      let closing = requests(in: rest, of: number).last,
      rest.upperBound - closing.ending.upperBound <= 8
    else { return (rest, false) }
    let words = justBefore(rest.lowerBound, closing.ending.lowerBound)
    if let reason = index.last(.reason, in: words), reason.lowerBound > words.lowerBound {
      return (words.lowerBound..<reason.lowerBound, closing.status != .none)
    }
    let comma = clauseStart(before: words.upperBound, in: words)
    return comma > words.lowerBound
      ? (words.lowerBound..<comma - 1, closing.status != .none) : nil
  }

  private static let outcomeClasses: [(PhraseClass, Outcome)] = [
    (.outcomeCancel, .cancel), (.outcomeDeliver, .deliver), (.outcomeAccept, .accept),
    (.outcomeClose, .close), (.outcomeHold, .hold), (.outcomeOther, .other),
  ]

  /// The outcomes that are named in a range, and whether one is denied.
  private func outcomes(in range: Range<Int>) -> (outcomes: Set<Outcome>, isNegated: Bool) {
    var outcomes: Set<Outcome> = []
    var isNegated = false
    for (phraseClass, outcome) in Self.outcomeClasses {
      for token in index.of(phraseClass, startingIn: range)
      where token.lowerBound < range.upperBound && !isSwallowed(token) {
        let end = token.upperBound
        if index.of(.negated, startingIn: end..<end + 6).first != nil {
          isNegated = true
        } else {
          outcomes.insert(outcome)
        }
      }
    }
    return (outcomes, isNegated)
  }

  /// と判断し in ご不要と判断し, and ご不要と判断し in 修正はご不要と判断し: inside a longer phrase that
  /// means something else.
  private func isSwallowed(_ token: Range<Int>) -> Bool {
    [.outcomeAccept, .outcomeOther].contains { phraseClass in
      index.of(phraseClass, startingIn: token.lowerBound - 24..<token.lowerBound).contains {
        $0.upperBound >= token.upperBound
      }
    }
  }

  private func hasOutcome(in range: Range<Int>) -> Bool {
    !range.isEmpty && !outcomes(in: range).outcomes.isEmpty
  }

  private func isSoft(_ last: Range<Int>) -> Bool {
    guard let soft = index.of(.soft, startingIn: last).last else { return false }
    return !index.of(.notSoft, startingIn: last).contains {
      $0.upperBound > soft.lowerBound
    }
  }

  func endsInPast(_ main: Range<Int>) -> Bool {
    index.of(.past, startingIn: max(main.lowerBound, main.upperBound - 12)..<main.upperBound)
      .contains { $0.upperBound >= main.upperBound - 1 }
  }

  private func isQuestion(_ main: Range<Int>) -> Bool {
    guard let last = main.last else { return false }
    let next = main.upperBound < units.count ? units[main.upperBound] : 0
    return units[last] == 0x304B || next == 0x3F  // か ?
  }
}
