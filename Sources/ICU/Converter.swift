import CICU

/// A converter between a charset and UTF-16 that stops at what it cannot convert.
package final class Converter {
  /// Where a conversion stopped: bytes when decoding, UTF-16 units when encoding.
  package struct Stop: Error, Equatable {
    package let offset: Int

    package init(offset: Int) { self.offset = offset }
  }

  private let handle: OpaquePointer

  /// - Parameter name: a charset name that ICU knows, such as `windows-31j` (CP932).
  package init(name: String) throws(ICUError) {
    var status: Int32 = 0
    let opened = kj_converter_open(name, &status)
    try ICUError.check(status)
    guard let opened else { throw ICUError(status: 4) }
    handle = opened
  }

  deinit { kj_converter_close(handle) }

  /// The UTF-16 text of `bytes`.
  package func decode(_ bytes: [UInt8]) throws(Stop) -> [UInt16] {
    var status: Int32 = 0
    var consumed: Int64 = 0
    // No charset here makes more than two units of a byte.
    var units = [UInt16](repeating: 0, count: bytes.count * 2 + 16)
    let length = kj_converter_decode(
      handle, bytes, Int64(bytes.count), &units, Int64(units.count), &consumed, &status)
    if status > 0 { throw Stop(offset: Int(consumed)) }
    units.removeLast(units.count - Int(length))
    return units
  }

  /// The bytes of a UTF-16 text.
  package func encode(_ units: [UInt16]) throws(Stop) -> [UInt8] {
    var status: Int32 = 0
    var consumed: Int64 = 0
    var bytes = [UInt8](repeating: 0, count: units.count * 4 + 16)
    let length = kj_converter_encode(
      handle, units, Int64(units.count), &bytes, Int64(bytes.count), &consumed, &status)
    if status > 0 { throw Stop(offset: Int(consumed)) }
    bytes.removeLast(bytes.count - Int(length))
    return bytes
  }
}
