import Text

/// What a length counts from, as found in the text.
enum FoundAnchor {
  case none
  case now(Range<Int>)
  case elsewhere(Range<Int>)
  /// The expression before it: 11月25日から3日以内.
  case date(DateExpression)

  var start: Int? {
    switch self {
    case .none: nil
    case .now(let range), .elsewhere(let range): range.lowerBound
    case .date(let expression): expression.viewRange.lowerBound
    }
  }
}

extension DateScanner {
  /// What stands left of a length: このメッセージから, ご購入後, 納品の.
  func anchor(of fields: DateFields) -> FoundAnchor {
    guard fields.length != nil else { return backReference(fields) }
    var end = parser.skipBlanksBack(fields.start)
    if parser.unit(end - 1) == Sign.comma { end = parser.skipBlanksBack(end - 1) }
    if let last = expressions.last, last.viewRange.upperBound == end,
      last.isStart || parser.unit(end - 1) == Sign.no
    {
      return dateAnchor(last)
    }
    if let countdown = parser.countdown(before: end) { return .now(countdown..<end) }
    if let now = marks.start(of: .anchorNow, endingAt: end),
      end < fields.start || isAdverb(now, end)
    {
      return .now(now..<end)
    }
    guard let link = marks.start(of: .anchorLinks, endingAt: end) else { return .none }
    if let last = expressions.last, last.viewRange.upperBound == link { return dateAnchor(last) }
    if let now = marks.start(of: .anchorNow, endingAt: link) { return .now(now..<end) }
    if parser.unit(link) == Sign.no, !isEventLink(fields) { return .none }
    let start = startOfEvent(before: link)
    guard start < link, !isReason(link, end) else { return .none }
    if context.messageDelivers, isDelivery(start, link) { return .now(start..<end) }
    return .elsewhere(start..<end)
  }

  /// 今後3日以内
  private func isAdverb(_ start: Int, _ end: Int) -> Bool {
    parser.unit(end - 1) == Sign.after || end - start > 2
  }

  private func dateAnchor(_ expression: DateExpression) -> FoundAnchor {
    if expression.mention == .present { return .now(expression.viewRange) }
    switch expression.anchor {
    case .elsewhere: return .elsewhere(expression.viewRange)
    default: return .date(expression)
    }
  }

  /// お支払いの翌日, ご入金後の翌営業日: counts from an event.
  private func backReference(_ fields: DateFields) -> FoundAnchor {
    guard let offset = fields.offset, parser.unit(fields.start) == Sign.next,
      offset.unit == .day || offset.unit == .businessDay || offset.unit == .week
        || offset.unit == .month
    else { return .none }
    let end = fields.start
    guard parser.unit(end - 1) == Sign.no || parser.unit(end - 1) == Sign.after else {
      return .none
    }
    let start = startOfEvent(before: end - 1)
    guard start < end - 1 else { return .none }
    return .elsewhere(start..<end)
  }

  /// の links an event only to what lies behind or before it: 納品の3日後.
  private func isEventLink(_ fields: DateFields) -> Bool {
    fields.relation == .after || fields.relation == .before
  }

  private func startOfEvent(before link: Int) -> Int {
    var start = link
    while start > max(0, link - 16) {
      let before = parser.unit(start - 1)
      if Sign.isSentenceEnd(before) || before == Sign.comma || before == 0x306F
        || Sign.isClosing(before) || Sign.closing(before) != nil || before == Sign.space
        || before == Sign.colon || before == Sign.middleDot
      {
        break
      }
      start -= 1
    }
    return start
  }

  /// 〜ですから, 〜ましたから: a reason, no beginning.
  private func isReason(_ link: Int, _ end: Int) -> Bool {
    guard parser.unit(link) == 0x304B else { return false }
    return Self.reasonEnds.contains(parser.unit(link - 1))
  }

  /// す た だ い る before から
  private static let reasonEnds: UnitSet = "すただいる"

  private func isDelivery(_ start: Int, _ link: Int) -> Bool {
    (start..<link).contains { place in
      marks.end(of: .anchorDelivery, at: place).map { $0 <= link + 1 } == true
    }
  }
}

extension DateParser {
  /// The place before the blanks that end at a place.
  func skipBlanksBack(_ place: Int) -> Int {
    var index = place
    while index > place - 3, unit(index - 1) == Sign.space { index -= 1 }
    return index
  }
}
