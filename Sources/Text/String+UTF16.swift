extension String {
  /// The text of UTF-16 units; halves of pairs become U+FFFD.
  package init(utf16Units units: some Sequence<UInt16>) {
    let text = units.withContiguousStorageIfAvailable { String(utf16Units: $0) }
    self = text ?? String(decoding: Array(units), as: UTF16.self)
  }

  /// The text of UTF-16 units; halves of pairs become U+FFFD. Several times as fast as the standard
  /// library's own decoding.
  package init(utf16Units units: UnsafeBufferPointer<UInt16>) {
    self.init(unsafeUninitializedCapacity: units.count * 3) { bytes in
      var count = 0
      func append(_ byte: UInt32) {
        bytes[count] = UInt8(truncatingIfNeeded: byte)
        count += 1
      }
      var index = 0
      while index < units.count {
        var scalar = UInt32(units[index])
        index += 1
        if scalar & 0xF800 == 0xD800 {
          if scalar < 0xDC00, index < units.count, UTF16.isTrailSurrogate(units[index]) {
            scalar = 0x10000 + (scalar - 0xD800) << 10 + UInt32(units[index]) - 0xDC00
            index += 1
          } else {
            scalar = 0xFFFD
          }
        }
        switch scalar {
        case 0..<0x80: append(scalar)
        case 0..<0x800:
          append(0xC0 | scalar >> 6)
          append(0x80 | scalar & 0x3F)
        case 0..<0x10000:
          append(0xE0 | scalar >> 12)
          append(0x80 | scalar >> 6 & 0x3F)
          append(0x80 | scalar & 0x3F)
        default:
          append(0xF0 | scalar >> 18)
          append(0x80 | scalar >> 12 & 0x3F)
          append(0x80 | scalar >> 6 & 0x3F)
          append(0x80 | scalar & 0x3F)
        }
      }
      return count
    }
  }
}
