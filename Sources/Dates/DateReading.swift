internal import Text

/// What was read of the dates in a view, from which the next version of the text is read faster.
package struct DateReading: Sendable {
  /// Ordered by place, none overlapping.
  package let expressions: [DateExpression]
  let stops: [Stop]
  let context: DateContext

  /// The farthest that reading a date looks ahead, in units.
  static let reachAhead = 256

  /// The farthest that it looks back, the last expression and the memory apart.
  static let reachBack = 80

  /// The least distance of the stops that are remembered.
  static let distance = 32

  /// A place behind a comma or the end of a sentence or line, from which reading can go on.
  struct Stop: Sendable {
    let place: Int
    /// How many expressions there are before it.
    let count: Int
    let memory: Memory
  }

  /// What reading a date may take from any distance before it.
  struct Memory: Sendable, Equatable {
    /// The day of the last expression that has one, which 同日 stands for.
    var lastDay: Day?
    /// The limits of so many days: 3日以内.
    var daysNamed: [Int: NamedLength] = [:]
  }

  struct NamedLength: Sendable, Equatable {
    let due: Due?
    let length: DateExpression.Length
    let isFromElsewhere: Bool

    init(_ expression: DateExpression, _ length: DateExpression.Length) {
      due = expression.due
      self.length = length
      if case .elsewhere = expression.anchor {
        isFromElsewhere = true
      } else {
        isFromElsewhere = false
      }
    }
  }

  /// What still holds behind a change.
  struct Rest {
    let reading: DateReading
    let change: ViewChange
    /// The next of the stops.
    var next: Int
  }
}

extension DateScanner {
  /// Takes over what was read before a change; returns where to go on.
  mutating func resume(_ reading: DateReading, _ change: ViewChange) -> Int {
    let first = reading.stops.partitioningIndex {
      $0.place >= change.oldEnd + DateReading.reachBack
    }
    rest = DateReading.Rest(reading: reading, change: change, next: first)
    let known = reading.stops.partitioningIndex { $0.place + DateReading.reachAhead > change.start }
    guard known > 0 else { return 0 }
    let stop = reading.stops[known - 1]
    stops = Array(reading.stops[..<known])
    expressions = Array(reading.expressions[..<stop.count])
    memory = stop.memory
    return stop.place
  }

  /// Stops behind a mark; true when all that follows is known from an earlier version and was taken
  /// over.
  mutating func stop(at place: Int) -> Bool {
    if place - (stops.last?.place ?? 0) >= DateReading.distance {
      stops.append(DateReading.Stop(place: place, count: expressions.count, memory: memory))
    }
    guard let rest, place >= rest.change.newEnd + DateReading.reachBack else { return false }
    let (reading, change) = (rest.reading, rest.change)
    var next = rest.next
    while next < reading.stops.count, reading.stops[next].place + change.shift < place { next += 1 }
    self.rest?.next = next
    guard next < reading.stops.count else { return false }
    let known = reading.stops[next]
    let last = known.count > 0 ? reading.expressions[known.count - 1] : nil
    guard known.place + change.shift == place, known.memory == memory,
      last?.shifted(by: change) == expressions.last
    else { return false }
    let added = expressions.count - known.count
    expressions += reading.expressions[known.count...].map { $0.shifted(by: change) }
    stops += reading.stops[(next + 1)...].map {
      DateReading.Stop(place: $0.place + change.shift, count: $0.count + added, memory: $0.memory)
    }
    return true
  }

  /// Takes the last expression back, which becomes a part of the next one.
  mutating func removeLast() {
    expressions.removeLast()
    while let stop = stops.last, stop.count > expressions.count { stops.removeLast() }
  }
}

extension DateExpression {
  /// The same expression behind a change.
  fileprivate func shifted(by change: ViewChange) -> DateExpression {
    let (units, source) = (change.shift, change.sourceShift)
    guard units != 0 || source != 0 else { return self }
    var result = self
    result.viewRange = viewRange.lowerBound + units..<viewRange.upperBound + units
    result.range = range.shifted(by: source)
    result.dateRange = dateRange.shifted(by: source)
    result.weekdayRange = weekdayRange?.shifted(by: source)
    switch anchor {
    case .none: break
    case .now(let range): result.anchor = .now(range.shifted(by: source))
    case .elsewhere(let range): result.anchor = .elsewhere(range.shifted(by: source))
    }
    return result
  }
}
