internal import Dates
internal import Text

extension Reading {
  /// The request of `…お願いします`; nil where it belongs to the sender or was only reported.
  func plea(
    _ ending: Range<Int>, _ number: Int, _ conditions: [ConditionMention]
  ) -> RequestMention? {
    let segment = segments[number]
    if index.overlaps(.ownRequest, ending) || isReported(ending, segment)
      || isQuoted(ending.lowerBound, in: segment.range)
    {
      return nil
    }
    let start = start(of: ending, segment, conditions)
    var mention = RequestMention(
      ending: ending, range: start..<ending.upperBound, segment: number, status: .concrete)
    let words = start..<ending.lowerBound
    let slot = pleaSlot(words)
    if index.has(.offer, in: words) || slot.map({ isCourtesy($0) }) == true {
      mention.status = .none
    } else if let slot {
      let isTopicOnly =
        index.ending(.topicOnly, at: slot.upperBound, from: slot.lowerBound) != nil
      let isVague =
        isVagueAct(slot)
        || index.ending(.vagueAct, at: words.upperBound, from: slot.lowerBound) != nil
      if isVague || isTopicOnly { mention.status = .vague }
    } else {
      // よろしく alone is a greeting, unless a time or a topic stands with it: 例の件、27日までに
      // よろしくお願いします。
      let hasTime = dates(in: words).contains { $0.mention == nil } || !holes(in: words).isEmpty
      let isGreeting = index.has(.greeting, in: segment.range)
      let hasTopic = index.has(.topicOnly, in: words)
      if index.has(.reply, in: words) {
        mention.status = .concrete  // ご返答は27日までに、ひと言で結構ですので、お願いします
      } else {
        mention.status = hasTime || hasTopic || !isGreeting ? .vague : .none
      }
    }
    qualify(&mention, words, segment)
    return mention
  }

  /// What is asked for in `…お願いします`: the words before it without times, adverbs and particles.
  private func pleaSlot(_ words: Range<Int>) -> Range<Int>? {
    guard let end = endWithoutTimes(words) else { return nil }
    var start = max(words.lowerBound, clauseStart(before: end, in: words.lowerBound..<end))
    while let filler = index.of(.filler, startingIn: start..<start + 1).first,
      filler.count > 1, filler.upperBound < end
    {
      start = filler.upperBound
    }
    let slot = units.trimmed(start..<end)
    return slot.count >= 2 ? slot : nil
  }

  /// Where words end without the times, adverbs and particles behind them; nil behind a reason.
  func endWithoutTimes(_ words: Range<Int>) -> Int? {
    var end = words.upperBound
    while end > words.lowerBound {
      if let filler = index.ending(.filler, at: end, from: max(words.lowerBound, end - 12)) {
        end = filler.lowerBound
        if index.ending(.reason, at: end, from: words.lowerBound) != nil { return nil }
      } else if let date = dates(in: words).last(where: {
        $0.viewRange.lowerBound < end && isLimit($0.viewRange.upperBound, end)
      }) {
        end = date.viewRange.lowerBound
      } else if let hole = holes(in: words).last(where: {
        $0.range.lowerBound < end && isLimit($0.range.upperBound, end)
      }) {
        end = hole.range.lowerBound
      } else {
        break
      }
    }
    return end
  }

  /// Whether nothing but までに or で stands between the end of a time and `end`.
  private func isLimit(_ start: Int, _ end: Int) -> Bool {
    start >= end || end - start <= 3 && units[start..<end].allSatisfy(Self.limitUnits.contains)
  }

  private static let limitUnits: UnitSet = "までには"

  private func isCourtesy(_ slot: Range<Int>) -> Bool {
    index.ending(.courtesyAct, at: slot.upperBound, slack: 1, from: slot.lowerBound) != nil
  }
}
