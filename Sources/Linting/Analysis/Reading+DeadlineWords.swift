internal import Dates
internal import Text

extension Reading {
  /// Whether the words around a time declare it the deadline: 期限は…です, …を期限とし, （期限：…）.
  func isStated(
    _ range: Range<Int>, _ expression: DateExpression?, _ segment: Segment, _ clause: Int
  ) -> Bool {
    if let word = deadlineWord(before: range, segment) { return isOwnWord(word, segment) }
    if expression?.limit == .deadline || expression?.limit == .strict { return true }
    if isPointedAt(range, segment) { return true }
    return isDeclared(range, segment)
  }

  /// 期限を決めますね→11月27日
  private func isPointedAt(_ range: Range<Int>, _ segment: Segment) -> Bool {
    let before = justBefore(segment.start, range.lowerBound)
    guard let last = before.last, units[last] == 0x2192 || units[last] == 0x21D2 else {
      return false
    }
    return index.has(.deadlineWord, in: before)
  }

  /// Whether the words behind a time declare it the deadline: までとさせていただきます, を期限とします.
  func isDeclared(_ range: Range<Int>, _ segment: Segment) -> Bool {
    index.of(.deadlineStatement, startingIn: range.upperBound..<range.upperBound + 2)
      .contains { $0.lowerBound < segment.range.upperBound }
      || index.of(.limitStatement, startingIn: limitStart(range)..<range.upperBound).first != nil
  }

  /// 受付：本メッセージから48時間 — a label whose whole value is a length that begins now.
  func isCountdown(
    _ range: Range<Int>, _ expression: DateExpression?, _ segment: Segment
  ) -> Bool {
    guard segment.label != nil, let expression, expression.length != nil,
      case .now = expression.anchor
    else { return false }
    return segment.range.count - range.count <= 2
  }

  /// Whether a time is still to come, so that nothing can have happened by then.
  func isAhead(_ expression: DateExpression?) -> Bool {
    expression?.due.map { $0.end > now } ?? false
  }

  /// Whether a time is the limit of somebody or something else: 公募の締切, 保証期間, 式場への提出.
  func isForeign(_ range: Range<Int>, _ segment: Segment) -> Bool {
    introduces(.foreignDeadline, range, segment)
  }

  /// Whether a time limits an offer, which only counts where no date for the answer stands:
  /// 見積有効期限：12月31日.
  func isOffer(_ range: Range<Int>, _ segment: Segment) -> Bool {
    introduces(.offerDeadline, range, segment)
  }

  /// Whether words of a class name what a time limits.
  private func introduces(
    _ phraseClass: PhraseClass, _ range: Range<Int>, _ segment: Segment
  ) -> Bool {
    let window = max(segment.start, range.lowerBound - 40)..<range.lowerBound + 1
    return index.of(phraseClass, startingIn: window).last.map { words in
      words.upperBound > range.lowerBound
        || gapIsPlain(words.upperBound..<range.lowerBound)
    } ?? false
  }

  /// Whether 有効期間は or the like introduces a time.
  func isNamed(_ range: Range<Int>, _ segment: Segment) -> Bool {
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
}
