internal import Dates
internal import Text

extension Reading {
  /// A later partial date that agrees with an earlier full one refers back to it: 「11月27日（金）…27日
  /// までに」. The full one takes over its standing.
  func merged(_ times: [TimeMention]) -> [TimeMention] {
    var result = times
    var fullByDay: [Due: Int] = [:]
    var fullByClock: [DateExpression.Clock: Int] = [:]
    for position in result.indices {
      guard let expression = result[position].expression, let due = expression.due else { continue }
      let full = fullByDay[.day(due.day)] ?? expression.clock.flatMap { sameClock($0, fullByClock) }
      if expression.isPartial, let full,
        let earlier = result[full].expression, isSame(expression, earlier)
      {
        if let tier = result[position].tier {
          result[full].tier = min(result[full].tier ?? tier, tier)
          result[full].role = .deadline
        }
        result[position].tier = nil
      } else if !expression.isClockOnly, result[position].tier != nil {
        if !expression.isPartial { fullByDay[.day(due.day)] = position }
        if let clock = expression.clock { fullByClock[clock] = position }
      }
    }
    return result
  }

  /// The full date with a clock, or with the one twelve hours later: behind 夕方5時, 5時 is 17時.
  private func sameClock(
    _ clock: DateExpression.Clock, _ fullByClock: [DateExpression.Clock: Int]
  ) -> Int? {
    fullByClock[clock] ?? fullByClock[DateExpression.Clock(minutes: clock.minutes + 720)]
  }

  /// Whether a partial date says nothing that the earlier one does not.
  private func isSame(_ partial: DateExpression, _ earlier: DateExpression) -> Bool {
    guard let clock = partial.clock, let other = earlier.clock else { return partial.clock == nil }
    return other == clock || other.minutes == clock.minutes + 720
  }
}
