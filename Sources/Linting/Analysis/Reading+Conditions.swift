internal import Dates
internal import Text

/// A condition that says the buyer stayed silent or the time is up.
struct ConditionMention {
  enum Strength {
    /// ご返信がない場合: it can only mean the buyer's silence.
    case silence
    /// 期限を過ぎたら: the time is up.
    case periodEnd
    /// なければ, 修正がない場合: silence if an outcome follows.
    case weak
    /// 弊社からのご連絡がない場合: the sender's own silence.
    case own
  }

  /// The words that make it a condition: ない場合は.
  let token: Range<Int>
  let segment: Int
  let strength: Strength
}

extension Reading {
  /// The conditions of a segment, in order.
  func findConditions(in number: Int) -> [ConditionMention] {
    let range = segments[number].range
    var found: [ConditionMention] = []
    for token in index.of(.noReply, startingIn: range) where !isMasked(token) {
      found.append(.init(token: token, segment: number, strength: silence(token, range)))
    }
    for phraseClass in Self.silenceWords {
      for token in index.of(phraseClass, startingIn: range) {
        found.append(.init(token: token, segment: number, strength: .silence))
      }
    }
    for token in index.of(.periodEnd, startingIn: range) where endsAPeriod(token, range) {
      found.append(.init(token: token, segment: number, strength: .periodEnd))
    }
    for token in index.of(.timeOver, startingIn: range) where !isAmount(token, range) {
      found.append(.init(token: token, segment: number, strength: .periodEnd))
    }
    for token in index.of(.thereafter, startingIn: range) {
      found.append(.init(token: token, segment: number, strength: .weak))
    }
    for word in index.of(.withoutReply, startingIn: range) where !isMasked(word) {
      guard let end = topicEnd(behind: word.upperBound, range) else { continue }
      let token = word.lowerBound..<end
      found.append(.init(token: token, segment: number, strength: silence(token, range)))
    }
    for word in index.of(.pastPeriod, startingIn: range) where endsAPeriod(word, range) {
      guard let end = topicEnd(behind: word.upperBound, range) else { continue }
      found.append(
        .init(token: word.lowerBound..<end, segment: number, strength: .periodEnd))
    }
    guard !found.isEmpty else { return [] }
    return withoutOverlaps(
      found.filter { !isPossibility($0.token) }
        .map { .init(token: cutShort($0.token), segment: number, strength: $0.strength) })
  }

  /// The phrases that mean silence wherever they stand.
  private static let silenceWords: [PhraseClass] = [
    .noReplyWord, .late, .thatCase, .untilThen, .regardless,
  ]

  /// 届かない場合がございます says that it can happen, not what follows.
  private func isPossibility(_ token: Range<Int>) -> Bool {
    index.of(.possibility, startingIn: token.upperBound..<token.upperBound + 1).first != nil
  }

  /// 過ぎるとキャンセル: in the view, 過ぎるとき seems to stand there.
  private func cutShort(_ token: Range<Int>) -> Range<Int> {
    let isCut = token.upperBound < units.count && units[token.upperBound] == 0x3083  // ゃ
    return token.lowerBound..<token.upperBound - (isCut ? 1 : 0)
  }

  /// Behind the は of a noun that a clause describes: ご返信のない｜方は, 期日を過ぎた｜お見積りは. Nil
  /// where no such noun stands.
  private func topicEnd(behind clause: Int, _ segment: Range<Int>) -> Int? {
    var end = clause
    while end < min(segment.upperBound, clause + 12),
      !Self.particles.contains(units[end]) || joinsNouns(end, behind: clause)
    {
      end += 1
    }
    guard end > clause, end < segment.upperBound, units[end] == 0x306F else { return nil }
    return end + 1
  }

  /// 300部まで…、それを超えますと: what is passed is no time.
  private func isAmount(_ token: Range<Int>, _ segment: Range<Int>) -> Bool {
    let before = justBefore(segment.lowerBound, token.lowerBound)
    return units.hasDigit(before) && dates(in: before).isEmpty && holes(in: before).isEmpty
      && !index.has(.deadlineWord, in: before)
  }

  /// の between nouns: ご返信のない方｜の｜分は.
  private func joinsNouns(_ position: Int, behind clause: Int) -> Bool {
    units[position] == 0x306E && position > clause && position + 1 < units.count
      && isKanji(units[position + 1])
  }

  /// は 、 「 」 を に が で へ と も の and だ: what ends a noun.
  private static let particles: UnitSet = "は、「」をにがでへともの。"

  private func withoutOverlaps(_ found: [ConditionMention]) -> [ConditionMention] {
    var kept: [ConditionMention] = []
    for mention in found.sorted(by: { $0.token.lowerBound < $1.token.lowerBound })
    where kept.last.map({ $0.token.upperBound <= mention.token.lowerBound }) ?? true {
      kept.append(mention)
    }
    return kept
  }

  /// ないところ, ないほうが, なければならない.
  private func isMasked(_ token: Range<Int>) -> Bool {
    index.of(.notACondition, startingIn: token.lowerBound..<token.lowerBound + 1).first != nil
  }

  /// Whose silence `…ない場合` is, by the words before it.
  private func silence(_ token: Range<Int>, _ segment: Range<Int>) -> ConditionMention.Strength {
    let clause = max(
      clauseStart(before: token.lowerBound, in: segment), token.lowerBound - 24)
    let subject = min(clause, token.lowerBound)..<token.lowerBound
    if let own = index.last(.ownSilence, in: subject),
      !index.has(.reply, in: own.upperBound..<token.lowerBound)
    {
      return .own
    }
    if index.ending(.buyerActStem, at: token.lowerBound, from: clause) != nil { return .silence }
    if index.has(.notAReply, in: subject) { return .weak }
    return index.has(.reply, in: subject) ? .silence : .weak
  }

  /// Whether `…を過ぎたら` stands behind a time: a date, a word for the deadline, or nothing at all.
  private func endsAPeriod(_ token: Range<Int>, _ segment: Range<Int>) -> Bool {
    let start = token.lowerBound
    if start == segment.lowerBound || units[start - 1] == 0x3001 { return true }
    let window = max(segment.lowerBound, start - 40)..<start + 1
    if dates(in: window).contains(where: {
      $0.viewRange.lowerBound < start && $0.viewRange.upperBound + 1 >= start
    }) {
      return true
    }
    if holes(in: window).contains(where: { $0.range.upperBound + 1 >= start }) { return true }
    return index.ending(.deadlineWord, at: start, slack: 1, from: window.lowerBound) != nil
      || index.ending(.backReference, at: start, slack: 1, from: window.lowerBound) != nil
      || isBehindBracketedDate(start, window)
  }

  /// 期日（11月27日）を過ぎますと
  private func isBehindBracketedDate(_ start: Int, _ window: Range<Int>) -> Bool {
    guard start > window.lowerBound, units[start - 1] == 0x29 else { return false }
    return dates(in: window).contains { $0.viewRange.upperBound >= start - 2 }
  }
}
