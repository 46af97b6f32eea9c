internal import Text

/// `期限：11月27日`, `【お願い】…`, `締切→明日`: a label and its value in one line.
enum Label {
  /// The longest a label is.
  static let maximumLength = 24

  /// Where a label ends and its value begins; nil when the line has none. Needs a value.
  static func separator(in units: [UInt16], _ line: Range<Int>) -> (
    label: Range<Int>, value: Range<Int>
  )? {
    guard let first = line.first else { return nil }
    if let closer = closer(units[first]) { return bracketed(units, line, closer) }
    var depth = 0
    for index in line.prefix(maximumLength + 1) {
      switch units[index] {
      case 0x28, 0x300C: depth += 1
      case 0x29, 0x300D: depth -= 1
      case 0x3A where isBetweenDigits(units, index, line): continue
      case 0x3A, 0x2192, 0x21D2, 0x3D, 0x7C, 0x2026:
        guard depth == 0, index > first else { continue }
        return split(units, line, at: index)
      case 0x3002, 0x21, 0x3F: return nil
      default: continue
      }
    }
    return nil
  }

  private static func split(_ units: [UInt16], _ line: Range<Int>, at index: Int) -> (
    label: Range<Int>, value: Range<Int>
  )? {
    let label = units.trimmed(line.lowerBound..<index)
    var start = index
    while start < line.upperBound, isSeparator(units[start]) { start += 1 }
    let value = units.trimmed(start..<line.upperBound)
    guard !label.isEmpty, let first = value.first, !units.endsPolitely(label) else { return nil }
    // かも…😢 trails off.
    if units[index] == 0x2026, UTF16.isLeadSurrogate(units[first]) { return nil }
    return (label, value)
  }

  /// 【】 [] 〔〕 〈〉 《》 ≪≫
  private static func closer(_ opener: UInt16) -> UInt16? {
    switch opener {
    case 0x3010, 0x3014, 0x3008, 0x300A, 0x226A: opener + 1
    case 0x5B: 0x5D
    default: nil
    }
  }

  private static func bracketed(_ units: [UInt16], _ line: Range<Int>, _ closer: UInt16) -> (
    label: Range<Int>, value: Range<Int>
  )? {
    guard let end = line.prefix(maximumLength).first(where: { units[$0] == closer }) else {
      return nil
    }
    var start = end + 1
    while start < line.upperBound, isSeparator(units[start]) { start += 1 }
    let value = units.trimmed(start..<line.upperBound)
    let label = units.trimmed(line.lowerBound + 1..<end)
    return value.isEmpty || label.isEmpty ? nil : (label, value)
  }

  private static func isSeparator(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x3A, 0x2192, 0x21D2, 0x3D, 0x7C, 0x20, 0x2026, 0x30FB, 0x2D: true
    default: false
    }
  }

  private static func isBetweenDigits(_ units: [UInt16], _ index: Int, _ line: Range<Int>) -> Bool {
    index > line.lowerBound && index + 1 < line.upperBound
      && (0x30...0x39).contains(units[index - 1]) && (0x30...0x39).contains(units[index + 1])
  }
}
