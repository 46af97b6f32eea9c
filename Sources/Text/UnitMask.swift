/// A set of units by their low seven bits, in which every hiragana has a bit of its own.
@frozen
package struct UnitMask: Sendable, Hashable {
  package var low: UInt64
  package var high: UInt64

  @inlinable
  package init(low: UInt64 = 0, high: UInt64 = 0) {
    self.low = low
    self.high = high
  }

  /// Every unit.
  package static let all = UnitMask(low: .max, high: .max)

  /// Whether a unit may be in the set; false is certain.
  @inlinable @inline(__always)
  package func mayContain(_ unit: UInt16) -> Bool {
    (unit & 64 == 0 ? low : high) & (1 << UInt64(unit & 63)) != 0
  }

  @inlinable
  package mutating func insert(_ unit: UInt16) {
    if unit & 64 == 0 { low |= 1 << UInt64(unit & 63) } else { high |= 1 << UInt64(unit & 63) }
  }

  @inlinable
  package mutating func formUnion(_ other: UnitMask) {
    low |= other.low
    high |= other.high
  }
}
