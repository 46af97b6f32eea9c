/// The unit in which columns are counted, as agreed with the client.
package enum PositionEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case utf32 = "utf-32"

  /// How many of its units the character at `index` takes, and how many UTF-16 units.
  func step(_ units: UnsafeBufferPointer<UInt16>, _ index: Int) -> (columns: Int, units: Int) {
    let unit = units[index]
    if UTF16.isLeadSurrogate(unit), index + 1 < units.count,
      UTF16.isTrailSurrogate(units[index + 1])
    {
      return (self == .utf8 ? 4 : self == .utf16 ? 2 : 1, 2)
    }
    guard self == .utf8 else { return (1, 1) }
    return (unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3, 1)
  }
}
