/// Numbers as ASCII: five bits a character from `@` on, the lowest first; a sixth bit says that more
/// follow.
struct ArchiveNumbers {
  private(set) var bytes: [UInt8] = []

  /// Appends a number that is not negative.
  mutating func append(_ number: Int) {
    var rest = UInt(number)
    while rest >= 32 {
      bytes.append(0x60 | UInt8(rest & 31))
      rest >>= 5
    }
    bytes.append(0x40 | UInt8(rest))
  }

  /// Appends a UTF-16 unit, short where it is kana.
  mutating func append(unit: UInt16) {
    let distance = Int(unit) - Self.middle
    append(distance < 0 ? -distance * 2 - 1 : distance * 2)
  }

  /// Among the hiragana.
  private static let middle = 0x3068

  /// Reads the numbers one by one; behind the end they are 0.
  struct Reader {
    let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var isBeyond = false

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Whether everything has been read, and nothing beyond.
    var isComplete: Bool { index == bytes.count && !isBeyond }

    mutating func next() -> Int {
      var number = 0
      var shift = 0
      while index < bytes.count, shift < 60 {
        let byte = bytes[index]
        index += 1
        number |= Int(byte & 31) << shift
        if byte & 32 == 0 { return number }
        shift += 5
      }
      isBeyond = true
      return 0
    }

    mutating func nextUnit() -> UInt16 {
      let number = next()
      let distance = number & 1 == 1 ? -(number + 1) / 2 : number / 2
      return UInt16(truncatingIfNeeded: ArchiveNumbers.middle + distance)
    }
  }
}
