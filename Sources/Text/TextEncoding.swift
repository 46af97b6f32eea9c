internal import ICU

/// How a file's text is stored; kept when the file is written back.
package enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  case utf8WithBOM = "UTF-8 BOM"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case cp932 = "CP932"

  /// Why bytes could not be read, with the offset in bytes of the first bad one.
  package struct DecodingFailure: Error, Sendable, Equatable {
    package let encoding: TextEncoding
    package let byteOffset: Int
  }

  /// A character (at a UTF-16 offset) that the encoding cannot store.
  package struct EncodingFailure: Error, Sendable, Equatable {
    package let encoding: TextEncoding
    package let utf16Offset: Int

    package init(encoding: TextEncoding, utf16Offset: Int) {
      self.encoding = encoding
      self.utf16Offset = utf16Offset
    }
  }

  /// The bytes at the start of a file that name the encoding.
  package var byteOrderMark: [UInt8] {
    switch self {
    case .utf8, .cp932: []
    case .utf8WithBOM: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    }
  }

  /// Reads a file's bytes: a byte order mark decides; else UTF-8 when it is valid; else CP932.
  ///
  /// When neither fits, the failure tells where UTF-8 broke, or where CP932 did if that came later.
  package static func decode(_ bytes: [UInt8]) throws(DecodingFailure) -> (
    text: [UInt16], encoding: TextEncoding
  ) {
    for encoding in [TextEncoding.utf8WithBOM, .utf16LittleEndian, .utf16BigEndian]
    where bytes.starts(with: encoding.byteOrderMark) {
      return (try encoding.decode(bytes), encoding)
    }
    do throws(DecodingFailure) {
      return (try TextEncoding.utf8.decode(bytes), .utf8)
    } catch {
      if isMostlyUTF8(bytes) { throw error }
      do throws(DecodingFailure) {
        return (try TextEncoding.cp932.decode(bytes), .cp932)
      } catch let second {
        throw second.byteOffset > error.byteOffset ? second : error
      }
    }
  }

  /// Whether bytes hold far more whole UTF-8 characters of three bytes than stray bytes: a broken
  /// UTF-8 file, which would read as nonsense in CP932. Japanese in CP932 hardly ever looks so.
  private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    var (whole, stray, index) = (0, 0, 0)
    func isTail(_ index: Int) -> Bool { index < bytes.count && bytes[index] & 0xC0 == 0x80 }
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
      } else if bytes[index] & 0xF0 == 0xE0, isTail(index + 1), isTail(index + 2) {
        whole += 1
        index += 3
      } else {
        stray += 1
        index += 1
      }
    }
    return whole > 2 * stray
  }

  /// Reads bytes, their mark included, as this encoding.
  package func decode(_ bytes: [UInt8]) throws(DecodingFailure) -> [UInt16] {
    let mark = byteOrderMark.count
    switch self {
    case .utf8, .utf8WithBOM:
      return try decodeUTF8(bytes, from: mark)
    case .utf16LittleEndian, .utf16BigEndian:
      return try decodeUTF16(bytes, from: mark)
    case .cp932:
      do {
        return try Converter(name: "windows-31j").decode(bytes)
      } catch let stop as Converter.Stop {
        throw DecodingFailure(encoding: self, byteOffset: stop.offset)
      } catch {
        throw DecodingFailure(encoding: self, byteOffset: 0)
      }
    }
  }

  /// The bytes of a text in this encoding, its mark first.
  package func encode(_ units: [UInt16]) throws(EncodingFailure) -> [UInt8] {
    switch self {
    case .utf8, .utf8WithBOM:
      return byteOrderMark + Array(String(decoding: units, as: UTF16.self).utf8)
    case .utf16LittleEndian:
      return byteOrderMark + units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    case .utf16BigEndian:
      return byteOrderMark + units.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    case .cp932:
      do {
        return try Converter(name: "windows-31j").encode(units)
      } catch let stop as Converter.Stop {
        throw EncodingFailure(encoding: self, utf16Offset: stop.offset)
      } catch {
        throw EncodingFailure(encoding: self, utf16Offset: 0)
      }
    }
  }

  private func decodeUTF8(_ bytes: [UInt8], from mark: Int) throws(DecodingFailure) -> [UInt16] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var decoder = UTF8.ForwardParser()
    var iterator = bytes[mark...].makeIterator()
    var offset = mark
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let sequence):
        offset += sequence.count
        units.append(contentsOf: UTF16.encode(UTF8.decode(sequence)).unsafelyUnwrapped)
      case .emptyInput: return units
      case .error: throw DecodingFailure(encoding: self, byteOffset: offset)
      }
    }
  }

  private func decodeUTF16(_ bytes: [UInt8], from mark: Int) throws(DecodingFailure) -> [UInt16] {
    let isLittle = self == .utf16LittleEndian
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: mark, to: bytes.count - 1, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isLittle ? second << 8 | first : first << 8 | second)
    }
    let unpaired = units.indices.first { units.isUnpairedSurrogate(at: $0) }
    if let unpaired { throw DecodingFailure(encoding: self, byteOffset: mark + 2 * unpaired) }
    guard bytes.count % 2 == 0 else {
      throw DecodingFailure(encoding: self, byteOffset: bytes.count - 1)
    }
    return units
  }
}

extension [UInt16] {
  /// Whether the unit is half of a pair whose other half is missing.
  package func isUnpairedSurrogate(at index: Int) -> Bool {
    let unit = self[index]
    if UTF16.isLeadSurrogate(unit) {
      return index + 1 >= count || !UTF16.isTrailSurrogate(self[index + 1])
    }
    if UTF16.isTrailSurrogate(unit) {
      return index == 0 || !UTF16.isLeadSurrogate(self[index - 1])
    }
    return false
  }
}
