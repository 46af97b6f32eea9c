import Glibc
import Text

/// The lines of stdin, one after the other, without their LF; no more is held than one line and a
/// chunk.
struct InputLines {
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false

  init() {}

  /// The next line, or nil behind the last.
  mutating func next() throws(CommandFailure) -> [UInt8]? {
    var searched = position
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { position = end + 1 }
        return Array(buffer[position..<end])
      }
      searched = buffer.count
      if isAtEnd {
        guard position < buffer.count else { return nil }
        defer { position = buffer.count }
        return Array(buffer[position...])
      }
      buffer.removeFirst(position)
      searched -= position
      position = 0
      try fill()
    }
  }

  private mutating func fill() throws(CommandFailure) {
    var chunk = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = read(STDIN_FILENO, &chunk, chunk.count)
      if count >= 0 {
        isAtEnd = count == 0
        buffer += chunk[..<count]
        return
      }
      guard errno == EINTR else {
        let reason = explanation(errno: errno)
        throw CommandFailure(
          ja: "標準入力を読めません（\(reason.ja)）", en: "cannot read standard input (\(reason.en))")
      }
    }
  }
}
