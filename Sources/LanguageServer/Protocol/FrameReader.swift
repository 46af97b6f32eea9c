/// Cuts a client's bytes into the bodies of messages.
///
///     Content-Length: 52\r\n\r\n{"jsonrpc":"2.0","method":"exit"}
///
/// Other fields of the header are passed over. Bytes that are no frame are told once and skipped up to the next `Content-Length:`.
package struct FrameReader: Sendable {
  package enum Output: Sendable, Equatable {
    case body([UInt8])
    /// What is wrong, for the log.
    case broken(String)
  }

  /// Longer messages are refused, so that a wrong length cannot use up the memory.
  package static let maximumLength = 128 << 20
  private static let maximumHeader = 8 << 10

  private var buffer: [UInt8] = []
  private var start = 0
  /// Whether what stands here is being skipped.
  private var isLost = false

  package init() {}

  package mutating func append(_ bytes: some Sequence<UInt8>) {
    if start > 0, start == buffer.count || start > 1 << 16 {
      buffer.removeSubrange(..<start)
      start = 0
    }
    buffer += bytes
  }

  /// Whether an unfinished frame is waiting for the rest of its bytes.
  package var hasRest: Bool { start < buffer.count }

  /// The next message, as far as it has arrived.
  package mutating func next() -> Output? {
    if isLost, !findHeader() { return nil }
    guard let headerEnd = headerEnd() else {
      return buffer.count - start > Self.maximumHeader ? lose("header without an end") : nil
    }
    let length: Int
    switch contentLength(start..<headerEnd) {
    case .success(let value): length = value
    case .failure(let problem): return lose(problem.text)
    }
    let body = headerEnd + 4
    guard buffer.count - body >= length else { return nil }
    let output = Output.body(Array(buffer[body..<(body + length)]))
    start = body + length
    return output
  }

  private struct Problem: Error { let text: String }

  private mutating func lose(_ problem: String) -> Output {
    isLost = true
    start += 1
    return .broken(problem)
  }

  /// Goes to the next `Content-Length:`; without one only its possible beginning is kept.
  private mutating func findHeader() -> Bool {
    let name = Self.lengthName
    var index = start
    while index + name.count < buffer.count {
      if isName(name, at: index), buffer[index + name.count] == 0x3A {
        start = index
        isLost = false
        return true
      }
      index += 1
    }
    start = index
    return false
  }

  private func headerEnd() -> Int? {
    var index = start
    let end = min(buffer.count - 3, start + Self.maximumHeader)
    while index < end {
      if buffer[index] == 0x0D, buffer[index + 1] == 0x0A, buffer[index + 2] == 0x0D,
        buffer[index + 3] == 0x0A
      {
        return index
      }
      index += 1
    }
    return nil
  }

  private static let lengthName = Array("content-length".utf8)

  /// Header names are compared without case.
  private func isName(_ name: [UInt8], at index: Int) -> Bool {
    for offset in name.indices where buffer[index + offset] | 0x20 != name[offset] | 0x20 {
      return false
    }
    return true
  }

  private func contentLength(_ header: Range<Int>) -> Result<Int, Problem> {
    var length: Int?
    for line in buffer[header].split(separator: 0x0A) {
      let line = line.last == 0x0D ? line.dropLast() : line
      guard let colon = line.firstIndex(of: 0x3A) else {
        return .failure(Problem(text: "header line without a colon"))
      }
      let value = line[(colon + 1)...].filter { $0 != 0x20 && $0 != 0x09 }
      if colon - line.startIndex == Self.lengthName.count,
        isName(Self.lengthName, at: line.startIndex)
      {
        guard let number = Int(String(decoding: value, as: UTF8.self)), number >= 0 else {
          return .failure(Problem(text: "Content-Length is no number"))
        }
        guard number <= Self.maximumLength else {
          return .failure(Problem(text: "Content-Length \(number) is beyond \(Self.maximumLength)"))
        }
        length = number
      }
    }
    return length.map { .success($0) } ?? .failure(Problem(text: "no Content-Length"))
  }
}
