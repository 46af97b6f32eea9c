/// Folds a source into the buffers of a ``MatchingView``, which are as long as the source.
struct ViewFolder {
  let source: UnsafeBufferPointer<UInt16>
  let units: UnsafeMutableBufferPointer<UInt16>
  let starts: UnsafeMutableBufferPointer<Int32>
  let ends: UnsafeMutableBufferPointer<Int32>
  /// How much of the buffers is filled.
  private(set) var count = 0

  init(
    source: UnsafeBufferPointer<UInt16>, units: UnsafeMutableBufferPointer<UInt16>,
    starts: UnsafeMutableBufferPointer<Int32>, ends: UnsafeMutableBufferPointer<Int32>
  ) {
    self.source = source
    self.units = units
    self.starts = starts
    self.ends = ends
  }

  private mutating func append(_ unit: UInt16, _ start: Int, _ end: Int) {
    units[count] = unit
    starts[count] = Int32(start)
    ends[count] = Int32(end)
    count += 1
  }

  /// Width, kana and lengthening, unit by unit.
  mutating func fold(_ range: TextRange) {
    var index = range.start
    while index < range.end {
      let unit = source[index]
      switch unit {
      case 0x304A...0x3096, 0x4E00...0x9FFF: append(unit, index, index + 1)  // most there is
      case 0x200B...0x200D, 0x2060, 0xFEFF, 0xFE0E, 0xFE0F: break
      case 0x3000, 0xA0, 0x09: append(0x20, index, index + 1)
      case 0x301C, 0xFF5E, 0x223C: appendWave(index, range.end)
      case 0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x30FC:
        if !isLengthening(index, range.start) { append(unit, index, index + 1) }
      case 0x30A1...0x30F6: append(unit - 0x60, index, index + 1)
      case 0xFF0C: append(0x3001, index, index + 1)
      case 0xFF0E: append(0x2E, index, index + 1)
      case 0xFF01...0xFF5D: append(unit - 0xFEE0, index, index + 1)
      case 0xFF61...0xFF9D:
        let full = HalfwidthKana.fullWidth(unit) ?? unit
        append((0x30A1...0x30F6).contains(full) ? full - 0x60 : full, index, index + 1)
      case 0x3099, 0x309A, 0xFF9E, 0xFF9F:
        if count > 0, let voiced = HalfwidthKana.voiced(units[count - 1], mark: unit),
          Int(ends[count - 1]) == index
        {
          units[count - 1] = voiced
          ends[count - 1] = Int32(index + 1)
        }
      case 0x2010...0x2015, 0x2212: append(0x2D, index, index + 1)
      default: append(unit, index, index + 1)
      }
      index += 1
    }
  }

  /// A wave dash between hiragana only lengthens (`くださ〜い`); elsewhere it is `~`.
  private mutating func appendWave(_ index: Int, _ end: Int) {
    let isInside =
      count > 0 && isHiragana(units[count - 1]) && index + 1 < end && isHiragana(source[index + 1])
    if !isInside { append(0x7E, index, index + 1) }
  }

  /// Whether ー or a small vowel only lengthens the hiragana before it: くださーい, くださぁい.
  private func isLengthening(_ index: Int, _ start: Int) -> Bool {
    index > start && isHiragana(source[index - 1])
  }

  /// Blanks inside kana runs, and behind finished sentences.
  mutating func foldBlanks() {
    guard units[..<count].contains(0x20) else { return }
    var write = 0
    var hasKanji = false  // since the last blank or end of a sentence
    for read in 0..<count {
      var unit = units[read]
      if unit == 0x20, write > 0, read + 1 < count {
        if endsSentence(write) {
          unit = 0x3002
        } else if isKana(units[write - 1]), isKana(units[read + 1]), !hasKanji {
          continue
        }
      }
      hasKanji = isKanji(unit) || hasKanji && unit != 0x20 && unit != 0x0A && unit != 0x3002
      units[write] = unit
      starts[write] = starts[read]
      ends[write] = ends[read]
      write += 1
    }
    count = write
  }

  /// Whether the units before `end` close a polite sentence: ます, です, ません, ください, た.
  private func endsSentence(_ end: Int) -> Bool {
    Self.sentenceEnds.contains { ending in
      end >= ending.count && units[(end - ending.count)..<end].elementsEqual(ending)
    }
  }

  private static let sentenceEnds: [[UInt16]] = [
    "ます", "です", "ました", "でした", "ません", "ください", "下さい", "ませ",
  ].map { Array($0.utf16) }
}
