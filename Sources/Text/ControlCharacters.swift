internal import ICU

/// Characters that nobody sees but that change what is shown or sent.
package enum ControlCharacters {
  /// What kind of character it is.
  package enum Kind: Sendable, Hashable {
    /// NUL, ESC, U+2028 and their like; not the tab and the line ends.
    case control
    /// Marks and overrides of the writing direction.
    case bidirectional
    /// Zero-width spaces, soft hyphens, a byte order mark inside the text.
    case invisible
  }

  /// One such character.
  package struct Finding: Sendable, Hashable {
    package let kind: Kind
    package let range: TextRange
    package let scalar: UInt32

    /// The edit that takes it away; U+0085, U+2028 and U+2029 become line ends.
    package var edit: Edit {
      let isLineEnd = [0x85, 0x2028, 0x2029].contains(scalar)
      return Edit(range: range, text: isLineEnd ? "\n" : "")
    }
  }

  /// All of them in a range, in order. Joiners inside emoji and scripts that need them are fine.
  package static func findings(in units: [UInt16], range: TextRange? = nil) -> [Finding] {
    let range = range ?? TextRange(0, units.count)
    var findings: [Finding] = []
    var index = range.start
    while index < range.end {
      let unit = units[index]
      if UTF16.isLeadSurrogate(unit), !units.isUnpairedSurrogate(at: index) {
        index = skipPair(units, index, range.end, &findings)
        continue
      }
      if let kind = kind(of: unit) {
        findings.append(
          Finding(kind: kind, range: TextRange(index, index + 1), scalar: UInt32(unit)))
      }
      index += 1
    }
    return findings
  }

  private static func kind(of unit: UInt16) -> Kind? {
    switch unit {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x3000...0x9FFF: nil
    case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xD800...0xDFFF: .control
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: .bidirectional
    case 0x200C, 0x200D: nil
    default: Characters.isControl(UInt32(unit)) ? .invisible : nil
    }
  }

  /// Steps over a surrogate pair; behind a black flag over its tags too, which make it a region's.
  private static func skipPair(
    _ units: [UInt16], _ index: Int, _ end: Int, _ findings: inout [Finding]
  ) -> Int {
    let scalar = Self.scalar(units, index)
    var next = index + 2
    if scalar == 0x1F3F4 {
      while next + 1 < end, isTag(units, next) { next += 2 }
    } else if Characters.isControl(scalar) {
      findings.append(Finding(kind: .invisible, range: TextRange(index, next), scalar: scalar))
    }
    return next
  }

  private static func isTag(_ units: [UInt16], _ index: Int) -> Bool {
    units[index] == 0xDB40 && (0xDC20...0xDC7F).contains(units[index + 1])
  }

  private static func scalar(_ units: [UInt16], _ index: Int) -> UInt32 {
    0x10000 + (UInt32(units[index]) - 0xD800) << 10 + UInt32(units[index + 1]) - 0xDC00
  }
}
