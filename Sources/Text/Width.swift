/// The width fold: digits and Latin letters become half width, half-width katakana and its
/// punctuation full width.
///
///     Width.folded("１２，０００円のﾌﾟﾗﾝ，１８：００まで")  // 12,000円のプラン，18:00まで
///
/// Between digits ： and ， follow the digits, except that ， stays inside a name (`Ａ１，２`). A mark
/// ﾞ joins the kana before it; with nothing to join it becomes ゛. Everything else stays: 〜 ～ ￥ ①
/// ㈱ － and compatibility ideographs, URLs, and `code` between backquotes. Linear and idempotent.
package enum Width {
  /// What was folded.
  package enum Kind: Sendable, Hashable, CaseIterable {
    /// ｶﾀｶﾅ, ｡, ﾞ to full width.
    case halfwidthKana
    /// Ａ, １, and ： ， between digits to half width.
    case fullwidthAlphanumeric
  }

  /// A run of units of one kind and what it becomes.
  package struct Change: Sendable, Hashable {
    package let kind: Kind
    package let edit: Edit
  }

  /// The changes that fold a range of a text, in order; neighbours of one kind are one change.
  package static func changes(in units: [UInt16], range: TextRange? = nil) -> [Change] {
    let range = range ?? TextRange(0, units.count)
    guard units[range.range].contains(where: { $0 >= 0xFF0C }) else { return [] }
    var folder = Folder(range: range, protected: ProtectedRanges(units, range: range))
    units.withUnsafeBufferPointer { folder.run($0) }
    return folder.changes
  }

  /// The folded text.
  package static func folded(_ units: [UInt16]) -> [UInt16] {
    changes(in: units).map(\.edit).applied(to: units)
  }
}

private struct Folder {
  let range: TextRange
  var protected: ProtectedRanges
  var changes: [Width.Change] = []

  /// The run being collected.
  private var kind = Width.Kind.halfwidthKana
  private var start = 0
  private var end = -1
  private var text: [UInt16] = []
  /// How far back the last ， was looked at, and whether it stood in a name.
  private var lastComma = (index: -1, isInName: false)

  init(range: TextRange, protected: ProtectedRanges) {
    self.range = range
    self.protected = protected
  }

  mutating func run(_ units: UnsafeBufferPointer<UInt16>) {
    var index = range.start
    while index < range.end {
      guard units[index] >= 0xFF0C else {
        index += 1
        continue
      }
      if let behind = protected.end(around: index) {
        index = behind
        continue
      }
      index = fold(units, index)
    }
    flush()
  }

  /// Folds the unit at `index`, and a mark behind it; returns where to go on.
  private mutating func fold(_ units: UnsafeBufferPointer<UInt16>, _ index: Int) -> Int {
    let unit = units[index]
    switch unit {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
      add(.fullwidthAlphanumeric, index, index + 1, unit - 0xFEE0)
    case 0xFF1A where isBetweenDigits(units, index):
      add(.fullwidthAlphanumeric, index, index + 1, 0x3A)
    case 0xFF0C where isBetweenDigits(units, index) && !isInName(units, index):
      add(.fullwidthAlphanumeric, index, index + 1, 0x2C)
    case 0xFF61...0xFF9D:
      let full = HalfwidthKana.fullWidth(unit) ?? unit
      if index + 1 < range.end, HalfwidthKana.isVoicingMark(units[index + 1]),
        let voiced = HalfwidthKana.voiced(full, mark: units[index + 1])
      {
        add(.halfwidthKana, index, index + 2, voiced)
        return index + 2
      }
      add(.halfwidthKana, index, index + 1, full)
    case 0xFF9E, 0xFF9F:
      if index > range.start, index > end,
        let voiced = HalfwidthKana.voiced(units[index - 1], mark: unit)
      {
        add(.halfwidthKana, index - 1, index + 1, voiced)
      } else {
        add(.halfwidthKana, index, index + 1, unit == 0xFF9E ? 0x309B : 0x309C)
      }
    default: break
    }
    return index + 1
  }

  private mutating func add(_ kind: Width.Kind, _ start: Int, _ end: Int, _ unit: UInt16) {
    if self.kind != kind || self.end != start {
      flush()
      (self.kind, self.start) = (kind, start)
    }
    self.end = end
    text.append(unit)
  }

  private mutating func flush() {
    guard !text.isEmpty else { return }
    let edit = Edit(range: TextRange(start, end), text: String(utf16Units: text))
    changes.append(Width.Change(kind: kind, edit: edit))
    text.removeAll(keepingCapacity: true)
  }

  private func isBetweenDigits(_ units: UnsafeBufferPointer<UInt16>, _ index: Int) -> Bool {
    index > range.start && index + 1 < range.end && isDigit(units[index - 1])
      && isDigit(units[index + 1])
  }

  /// Whether a letter stands before the number that ， is in.
  private mutating func isInName(_ units: UnsafeBufferPointer<UInt16>, _ index: Int) -> Bool {
    var first = index - 1
    while first >= range.start, first > lastComma.index, isDigit(units[first]) { first -= 1 }
    let isInName =
      first >= range.start
      && (first == lastComma.index ? lastComma.isInName : isLetter(units[first]))
    lastComma = (index, isInName)
    return isInName
  }
}

private func isDigit(_ unit: UInt16) -> Bool {
  (0x30...0x39).contains(unit) || (0xFF10...0xFF19).contains(unit)
}

private func isLetter(_ unit: UInt16) -> Bool {
  switch unit {
  case 0x41...0x5A, 0x61...0x7A, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
  default: false
  }
}
