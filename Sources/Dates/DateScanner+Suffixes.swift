import Text

/// What stands behind a date: a limit word, 頃, or 以降.
struct DateSuffix {
  /// Where the limit word ends, or the date.
  var end: Int
  /// Where the date ends, with 頃.
  var dateEnd: Int
  var limit: DateExpression.Limit?
  var isApproximate = false
  /// 前後, あたり: no day can be told.
  var isVague = false
  /// 以降, から: a beginning.
  var isStart = false
}

extension DateScanner {
  private static let limits: [(word: DateWord, limit: DateExpression.Limit)] = [
    (.until, .until), (.strict, .strict), (.asOf, .asOf), (.whole, .whole), (.labels, .deadline),
    (.elapsed, .elapsed), (.during, .during),
  ]

  /// Limit words behind a particle: 27日が期限, 27日を過ぎたら, 27日を予定.
  private static let particleLimits: [(word: DateWord, limit: DateExpression.Limit)] = [
    (.labels, .deadline), (.deadline, .deadline), (.planned, .planned), (.elapsed, .elapsed),
  ]

  /// が を で の は に も
  private static let particles: UnitSet = "がをでのはにも"

  /// - Parameter isLimitless: 28日から3日へ sets no limit unless a word says so.
  func suffix(behind fields: DateFields, isLimitless: Bool) -> DateSuffix {
    var suffix = DateSuffix(end: fields.end, dateEnd: fields.end)
    if fields.length != nil, fields.relation == .none { return lengthSuffix(suffix, fields) }
    if let about = marks.end(of: .about, at: parser.skipBlanks(suffix.end)) {
      suffix.isApproximate = true
      suffix.end = about
      suffix.dateEnd = about
    } else if let around = marks.end(of: .around, at: suffix.end) {
      suffix.isApproximate = true
      suffix.isVague = fields.clock == nil
      suffix.end = around
      suffix.dateEnd = around
    }
    if fields.relation == .within || fields.edge == .end { suffix.limit = .within }
    if fields.edge == .end { suffix.limit = endLimit(fields) }
    if let (limit, end) = limit(at: suffix.end, fields) {
      suffix.limit = limit
      suffix.end = end
    } else if let from = marks.end(of: .from, at: suffix.end), fields.relation != .within {
      suffix.isStart = true
      suffix.end = from
    }
    return suffix
  }

  /// 月末, 年内: 内 limits by itself, 末 only where something is said to happen by then.
  private func endLimit(_ fields: DateFields) -> DateExpression.Limit? {
    parser.unit(fields.end - 1) == 0x5185 ? .whole : nil
  }

  private func limit(at end: Int, _ fields: DateFields) -> (DateExpression.Limit, Int)? {
    var places = [end, parser.skipBlanks(end)]
    let next = parser.unit(places[1])
    if Sign.isClosing(next) || next == Sign.newline || next == Sign.no || next == Sign.comma {
      places.append(parser.skipBlanks(places[1] + 1))
    }
    for (index, place) in places.enumerated() where index == 0 || place > places[0] {
      for (word, limit) in Self.limits {
        guard let wordEnd = marks.end(of: word, at: place) else { continue }
        if index == 2, word != .until, word != .strict, word != .asOf { continue }
        if index == 2, parser.unit(place - 1) == Sign.newline, word != .until { continue }
        if word == .during, !isDuringEnd(wordEnd) { continue }
        if word == .elapsed, fields.relation == .after { continue }
        return (limit, wordEnd)
      }
    }
    return particleLimit(at: end, fields)
  }

  private func particleLimit(at end: Int, _ fields: DateFields) -> (DateExpression.Limit, Int)? {
    guard Self.particles.contains(parser.unit(end)) else { return nil }
    for (word, limit) in Self.particleLimits {
      if word == .elapsed, fields.relation == .after { continue }
      // 年内の最終営業, 12月の納期 describe something else.
      if parser.unit(end) == Sign.no, word == .deadline || fields.day == nil { continue }
      if let wordEnd = marks.end(of: word, at: end + 1) { return (limit, wordEnd) }
    }
    return nil
  }

  /// 中 ends a word, or another limit follows: 27日中に, 27日中必着, not 11月中旬.
  private func isDuringEnd(_ end: Int) -> Bool {
    !isKanji(parser.unit(end)) || marks.end(of: .strict, at: end) != nil
  }

  /// 2日間ご連絡がない, 3日たっても, 3日間ほど
  private func lengthSuffix(_ start: DateSuffix, _ fields: DateFields) -> DateSuffix {
    var suffix = start
    if let about = marks.end(of: .about, at: suffix.end) {
      suffix.isApproximate = true
      suffix.end = about
    }
    for place in conditionPlaces(suffix.end) {
      if let end = marks.end(of: .elapsed, at: place) {
        suffix.limit = .elapsed
        suffix.end = end
        return suffix
      }
      if let end = parser.silenceEnd(at: place) {
        suffix.limit = .silence
        suffix.end = end
        return suffix
      }
    }
    if let end = marks.end(of: .until, at: suffix.end) {
      suffix.limit = .until
      suffix.end = end
    } else if let end = marks.end(of: .whole, at: suffix.end), !isLimited(end) {
      suffix.limit = .whole
      suffix.end = end
    }
    return suffix
  }

  /// 限定 behind a length only describes.
  private func isLimited(_ end: Int) -> Bool { parser.unit(end - 1) == 0x5B9A }

  private func conditionPlaces(_ end: Int) -> [Int] {
    var place = end
    var places = [end]
    while place < end + 2, Self.conditionSigns.contains(parser.unit(place)) {
      place += 1
      places.append(place)
    }
    return places
  }

  /// 、 particles and blanks between a length and its condition.
  private static let conditionSigns: UnitSet = "、 はもにがを"

  /// Why a date sets no time.
  func mention(
    of fields: DateFields, first: DateFields?, limit: DateExpression.Limit?, suffix: DateSuffix
  ) -> DateExpression.Mention? {
    if fields.isRecurring || first?.isRecurring == true { return .recurring }
    if fields.isFrequency { return .frequency }
    if fields.relation == .before, limit == nil { return .past }
    if fields.offset.map({ $0.count < 0 }) == true { return .past }
    if suffix.isStart { return .start }
    if marks.end(of: .describing, at: suffix.end) != nil { return .attribute }
    if fields.length == nil, isClosing(suffix, limit) { return .closing }
    let isPartial = fields.isWeekdayOnly || fields.isClockOnly || first?.isClockOnly == true
    if isPartial, limit == nil || limit == .range || first != nil,
      marks.contains(.hours, from: suffix.end, clause: false, limit: 24)
        || marks.contains(.hours, before: fields.start)
    {
      return .hours
    }
    if fields.relation == .within, isMeasure(fields, suffix) { return .length }
    guard limit == nil, !fields.isVague else { return nil }
    if fields.length != nil, fields.relation == .none { return .length }
    if isPresent(fields) { return .present }
    if isMonthOnly(fields) || fields.isSameDay && fields.clock == nil { return .attribute }
    if parser.unit(suffix.end) == Sign.no, isPartial || isSpan(fields) { return .attribute }
    return nil
  }

  /// 再生時間が3分以内, 30分以内の動画: how long something is.
  private func isMeasure(_ fields: DateFields, _ suffix: DateSuffix) -> Bool {
    if parser.hasPrefix(Self.things, at: suffix.end) { return true }
    let isShort = fields.length?.unit == .minutes || fields.length?.unit == .hours
    let next = parser.unit(suffix.end + 1)
    if isShort, parser.unit(suffix.end) == Sign.no, !Self.honorifics.contains(next) { return true }
    let before = parser.unit(fields.start - 1)
    guard Self.measureSigns.contains(before) else { return false }
    return marks.start(of: .measures, endingAt: fields.start - 1) != nil
  }

  /// 発行から3か月以内のもの
  private static let things = Array("のもの".utf16)

  /// お ご, which an act begins with: 48時間以内のご返信.
  private static let honorifics: UnitSet = "おご"

  /// が は を ： between a measure and its amount.
  private static let measureSigns: UnitSet = "がはを:"

  /// 本日, 今月 without a clock, a day or an end.
  private func isPresent(_ fields: DateFields) -> Bool {
    fields.offset?.count == 0 && fields.edge == nil && fields.clock == nil && fields.part == nil
      && fields.day == nil && fields.month == nil && fields.weekday == nil && !fields.isVague
  }

  /// 2月のお届け: a month that only describes something.
  private func isMonthOnly(_ fields: DateFields) -> Bool {
    fields.month != nil && fields.day == nil && fields.edge == nil && fields.offset == nil
  }

  /// A week, month or year as a whole.
  private func isSpan(_ fields: DateFields) -> Bool { fields.hasCalendar && !fields.isOneDay }

  /// 11月25日は臨時休業, 12/29〜1/3はお休み, 定休日：水曜
  private func isClosing(_ suffix: DateSuffix, _ limit: DateExpression.Limit?) -> Bool {
    let reach = limit == nil || limit == .range ? 24 : 8
    let start = suffix.end + (parser.unit(suffix.end) == Sign.comma ? 1 : 0)
    if marks.contains(.closing, from: start, limit: reach) { return true }
    return limit == nil && marks.contains(.closing, before: suffix.dateEnd, limit: 12)
  }
}
