/// The parts of a text whose width is never touched: URLs, and code between backquotes.
///
/// Ask for ascending offsets only.
struct ProtectedRanges {
  private var ranges: [TextRange] = []
  private var next = 0

  init(_ units: [UInt16], range: TextRange) {
    units.withUnsafeBufferPointer { units in
      ranges = Self.urls(units, range) + Self.code(units, range)
    }
    ranges.sort()
  }

  /// The end of the protected range that `index` lies in.
  mutating func end(around index: Int) -> Int? {
    while next < ranges.count, ranges[next].end <= index { next += 1 }
    guard next < ranges.count, ranges[next].start <= index else { return nil }
    return ranges[next].end
  }

  /// `http://…` and `https://…`: visible ASCII, and full-width letters and digits among it.
  private static func urls(_ units: UnsafeBufferPointer<UInt16>, _ range: TextRange) -> [TextRange]
  {
    var ranges: [TextRange] = []
    var index = range.start
    while index + 2 < range.end {
      defer { index += 1 }
      guard units[index] == 0x3A, units[index + 1] == 0x2F, units[index + 2] == 0x2F else {
        continue
      }
      guard let start = schemeStart(units, before: index, range.start) else { continue }
      var end = index + 3
      while end < range.end, isPartOfURL(units[end]) { end += 1 }
      ranges.append(TextRange(start, end))
      index = end - 1
    }
    return ranges
  }

  private static func schemeStart(
    _ units: UnsafeBufferPointer<UInt16>, before colon: Int, _ limit: Int
  ) -> Int? {
    for scheme in [https, http] where colon - scheme.count >= limit {
      let start = colon - scheme.count
      // `| 0x20` makes ASCII letters small.
      if scheme.indices.allSatisfy({ units[start + $0] | 0x20 == scheme[$0] }) { return start }
    }
    return nil
  }

  private static let https = Array("https".utf16)
  private static let http = Array("http".utf16)

  private static func isPartOfURL(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x21...0x7E, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
    default: false
    }
  }

  /// Runs of backquotes that close with a run of the same length: one or two on the same line, three
  /// or more also over lines.
  private static func code(_ units: UnsafeBufferPointer<UInt16>, _ range: TextRange) -> [TextRange]
  {
    var runs: [(range: TextRange, line: Int)] = []
    var line = 0
    var index = range.start
    while index < range.end {
      let start = index
      while index < range.end, units[index] == 0x60 { index += 1 }
      if index > start { runs.append((TextRange(start, index), line)) }
      if index < range.end, units[index] == 0x0A || units[index] == 0x0D { line += 1 }
      index += index > start ? 0 : 1
    }
    return pairs(runs)
  }

  private static func pairs(_ runs: [(range: TextRange, line: Int)]) -> [TextRange] {
    // For each run the next one of its length, found from the back.
    var partners = [Int?](repeating: nil, count: runs.count)
    var last: [Int: Int] = [:]
    for index in runs.indices.reversed() {
      let length = runs[index].range.length
      if let partner = last[length], length >= 3 || runs[partner].line == runs[index].line {
        partners[index] = partner
      }
      last[length] = index
    }
    var ranges: [TextRange] = []
    var index = 0
    while index < runs.count {
      guard let partner = partners[index] else {
        index += 1
        continue
      }
      ranges.append(runs[index].range.union(runs[partner].range))
      index = partner + 1
    }
    return ranges
  }
}
