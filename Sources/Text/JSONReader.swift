/// Reads JSON strictly (RFC 8259), from UTF-8.
///
///     try JSONReader.read(Array(#"{"id":1,"text":"27日まで"}"#.utf8))["text"]?.string  // 27日まで
package struct JSONReader {
  /// Why a text is no JSON, and where.
  package struct Failure: Error, Sendable, Equatable {
    package enum Problem: Sendable, Equatable {
      /// Something else should stand here.
      case unexpected
      /// The text ends too early.
      case end
      /// A line end or control character inside a string, or a wrong escape.
      case string
      case number
      case notUTF8
      /// Nested deeper than ``JSONReader/maximumDepth``.
      case tooDeep
      /// More behind the value.
      case extra
    }

    package let problem: Problem
    /// In bytes, from 0.
    package let offset: Int

    package init(problem: Problem, offset: Int) {
      self.problem = problem
      self.offset = offset
    }
  }

  /// Nesting beyond this is refused.
  package static let maximumDepth = 128

  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  /// The one value in `bytes`; a byte order mark before it is skipped.
  package static func read(_ bytes: ArraySlice<UInt8>) throws(Failure) -> JSON {
    try bytes.withUnsafeBufferPointer { buffer throws(Failure) in
      var reader = JSONReader(buffer)
      return try reader.document()
    }
  }

  package static func read(_ bytes: [UInt8]) throws(Failure) -> JSON { try read(bytes[...]) }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private mutating func document() throws(Failure) -> JSON {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    let value = try value(depth: 0)
    skipBlanks()
    guard index == bytes.count else { throw failure(.extra) }
    return value
  }

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  private func failure(_ problem: Failure.Problem) -> Failure {
    let isEnd = problem == .unexpected && index >= bytes.count
    return Failure(problem: isEnd ? .end : problem, offset: index)
  }

  private mutating func skipBlanks() {
    while let byte = current, byte == 0x20 || (0x09...0x0A).contains(byte) || byte == 0x0D {
      index += 1
    }
  }

  private mutating func accept(_ character: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard current == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private mutating func expect(_ character: Unicode.Scalar) throws(Failure) {
    guard accept(character) else { throw failure(.unexpected) }
  }

  private mutating func value(depth: Int) throws(Failure) -> JSON {
    skipBlanks()
    switch current {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard depth < Self.maximumDepth else { throw failure(.tooDeep) }
      return current == UInt8(ascii: "{") ? try object(depth) : try array(depth)
    case UInt8(ascii: "\""): return .string(try string())
    case let byte? where byte == UInt8(ascii: "-") || isDigit(byte): return try number()
    default:
      if word("null") { return .null }
      if word("true") { return .bool(true) }
      if word("false") { return .bool(false) }
      throw failure(.unexpected)
    }
  }

  private mutating func word(_ word: StaticString) -> Bool {
    let matches = word.withUTF8Buffer { bytes[index...].starts(with: $0) }
    if matches { index += word.utf8CodeUnitCount }
    return matches
  }

  private mutating func object(_ depth: Int) throws(Failure) -> JSON {
    index += 1
    var members: [(String, JSON)] = []
    if accept("}") { return .object(members) }
    repeat {
      skipBlanks()
      guard current == UInt8(ascii: "\"") else { throw failure(.unexpected) }
      let name = try string()
      try expect(":")
      members.append((name, try value(depth: depth + 1)))
    } while accept(",")
    try expect("}")
    return .object(members)
  }

  private mutating func array(_ depth: Int) throws(Failure) -> JSON {
    index += 1
    var items: [JSON] = []
    if accept("]") { return .array(items) }
    repeat { items.append(try value(depth: depth + 1)) } while accept(",")
    try expect("]")
    return .array(items)
  }

  private mutating func number() throws(Failure) -> JSON {
    let start = index
    let isNegative = accept("-")
    let isZero = current == UInt8(ascii: "0")
    let whole = digits()
    guard whole > 0, !isZero || whole == 1 else { throw failure(.number) }
    var isWhole = true
    if current == UInt8(ascii: ".") {
      index += 1
      isWhole = false
      guard digits() > 0 else { throw failure(.number) }
    }
    if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
      index += 1
      isWhole = false
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { index += 1 }
      guard digits() > 0 else { throw failure(.number) }
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    if isWhole, !(isNegative && isZero), let value = Int(text) { return .int(value) }
    return .number(text)
  }

  private mutating func digits() -> Int {
    let start = index
    while let byte = current, isDigit(byte) { index += 1 }
    return index - start
  }

  private mutating func string() throws(Failure) -> String {
    index += 1
    let start = index
    passPlain()
    if current == UInt8(ascii: "\"") {
      index += 1
      return try text(bytes[start..<(index - 1)], endingAt: index - 1)
    }
    var escaped = Array(bytes[start..<index])
    while true {
      switch current {
      case nil: throw failure(.end)
      case UInt8(ascii: "\""):
        index += 1
        return try text(escaped, endingAt: index - 1)
      case UInt8(ascii: "\\"):
        index += 1
        try escape(&escaped)
      default:
        let start = index
        passPlain()
        if index == start { throw failure(.string) }
        escaped += bytes[start..<index]
      }
    }
  }

  /// Goes on to the next quote, escape or control character.
  private mutating func passPlain() {
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { return }
      index += 1
    }
  }

  private func text(_ bytes: some Collection<UInt8>, endingAt offset: Int) throws(Failure) -> String
  {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    throw Failure(problem: .notUTF8, offset: offset)
  }

  private mutating func escape(_ text: inout [UInt8]) throws(Failure) {
    guard let byte = current else { throw failure(.end) }
    index += 1
    switch Unicode.Scalar(byte) {
    case "\"", "\\", "/": text.append(byte)
    case "b": text.append(0x08)
    case "f": text.append(0x0C)
    case "n": text.append(0x0A)
    case "r": text.append(0x0D)
    case "t": text.append(0x09)
    case "u": text += Array(String(Character(try scalar())).utf8)
    default:
      index -= 1
      throw failure(.string)
    }
  }

  /// The character behind `\u`; half of a pair alone becomes U+FFFD.
  private mutating func scalar() throws(Failure) -> Unicode.Scalar {
    let first = try hex()
    if let scalar = Unicode.Scalar(first) { return scalar }
    let start = index
    if (0xD800..<0xDC00).contains(first), current == UInt8(ascii: "\\"),
      index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "u")
    {
      index += 2
      let second = try hex()
      if (0xDC00..<0xE000).contains(second),
        let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + second - 0xDC00)
      {
        return scalar
      }
      index = start
    }
    return "\u{FFFD}"
  }

  private mutating func hex() throws(Failure) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = current else { throw failure(.end) }
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 + UInt32(byte - 0x30)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 + UInt32(byte - 0x57)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 + UInt32(byte - 0x37)
      default: throw failure(.string)
      }
      index += 1
    }
    return value
  }
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

extension JSONReader.Failure {
  /// What is wrong, without the place.
  package var message: Message {
    switch problem {
    case .unexpected: Message(ja: "JSON の形になっていません", en: "not JSON")
    case .end: Message(ja: "JSON が途中で終わっています", en: "the JSON ends too early")
    case .string: Message(ja: "JSON の文字列が正しくありません", en: "a string is not valid JSON")
    case .number: Message(ja: "JSON の数が正しくありません", en: "a number is not valid JSON")
    case .notUTF8: Message(ja: "UTF-8 ではありません", en: "not UTF-8")
    case .tooDeep:
      Message(
        ja: "入れ子が深すぎます（\(JSONReader.maximumDepth) 段まで）",
        en: "nested too deeply (at most \(JSONReader.maximumDepth) levels)")
    case .extra: Message(ja: "JSON の後ろに余分なものがあります", en: "something follows the JSON")
    }
  }
}
