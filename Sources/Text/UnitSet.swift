/// A set of UTF-16 units that answers with one load.
@frozen
package struct UnitSet: Sendable, ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
  /// A bit for every unit.
  @usableFromInline package let bits: [UInt64]

  package init(_ units: some Sequence<UInt16>) {
    var bits = [UInt64](repeating: 0, count: 1024)
    for unit in units { bits[Int(unit >> 6)] |= 1 << UInt64(unit & 63) }
    self.bits = bits
  }

  package init(stringLiteral text: String) { self.init(text.utf16) }

  package init(arrayLiteral units: UInt16...) { self.init(units) }

  @inlinable @inline(__always)
  package func contains(_ unit: UInt16) -> Bool {
    bits[Int(unit >> 6)] & (1 << UInt64(unit & 63)) != 0
  }
}
