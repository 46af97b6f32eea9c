import Glibc
import Text

/// Lines of stdin, as they come in, without holding more than one of them.
struct LineStream {
  /// Longer lines are skipped, so that memory stays bounded.
  static let maximumLength = 16 << 20

  enum Line {
    /// Without its end.
    case bytes(ArraySlice<UInt8>)
    case tooLong
  }

  /// What to say of a line that is too long.
  static var tooLongMessage: Message {
    let limit = maximumLength >> 20
    return Message(ja: "行が長すぎます（\(limit) MB まで）", en: "the line is too long (at most \(limit) MB)")
  }

  private var buffer: [UInt8] = []
  private var start = 0
  /// Up to where the buffer is known to hold no line end.
  private var searched = 0
  private var isSkipping = false
  private var isAtEnd = false
  private var chunk = [UInt8](repeating: 0, count: 65536)

  /// The next line that is there already; nil when more must be read.
  mutating func next() -> Line? {
    while true {
      guard let end = buffer[searched...].firstIndex(of: 0x0A) else {
        searched = buffer.count
        if searched - start > Self.maximumLength { isSkipping = true }
        if isSkipping { drop() }
        guard isAtEnd, isSkipping || start < buffer.count else { return nil }
        return rest()
      }
      let line = buffer[start..<end]
      start = end + 1
      searched = start
      if isSkipping {
        isSkipping = false
        return .tooLong
      }
      return .bytes(line.last == 0x0D ? line.dropLast() : line)
    }
  }

  /// Reads more; false at the end.
  mutating func fill() throws(CommandFailure) -> Bool {
    guard !isAtEnd else { return false }
    if start > 0 {
      buffer.removeSubrange(..<start)
      searched -= start
      start = 0
    }
    while true {
      let count = read(STDIN_FILENO, &chunk, chunk.count)
      if count > 0 {
        buffer += chunk[..<count]
        return true
      }
      if count == 0 {
        isAtEnd = true
        return true
      }
      guard errno == EINTR else {
        let reason = explanation(errno: errno)
        throw CommandFailure(
          ja: "標準入力を読めません（\(reason.ja)）", en: "cannot read standard input (\(reason.en))")
      }
    }
  }

  private mutating func drop() {
    buffer.removeAll(keepingCapacity: true)
    start = 0
    searched = 0
  }

  private mutating func rest() -> Line {
    defer { drop() }
    if isSkipping {
      isSkipping = false
      return .tooLong
    }
    return .bytes(buffer[start...])
  }
}
