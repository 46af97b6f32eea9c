import Glibc
import Text

/// Where a command's words go: data to stdout, everything else to stderr.
///
/// It holds no buffer: hand it whole results, or chunks of some kilobytes when streaming.
struct Console: Sendable {
  let language: Language
  /// Whether data on stdout may be coloured.
  let colorsOutput: Bool
  /// Whether notes on stderr may be coloured.
  let colorsNotes: Bool

  /// Writes data to stdout. A reader that has gone away ends the command quietly.
  func write(_ text: String) throws(CommandFailure) { try write(Array(text.utf8)) }

  /// Writes data to stdout, in the bytes of its own encoding.
  func write(_ bytes: [UInt8]) throws(CommandFailure) {
    guard let code = writeAll(bytes, to: STDOUT_FILENO) else { return }
    if code == EPIPE { throw .silent(exitCode: 0) }
    let reason = explanation(errno: code)
    throw CommandFailure(
      ja: "標準出力に書けません: \(reason.ja)", en: "cannot write to standard output: \(reason.en)")
  }

  /// Tells the user something, on stderr, in the user's language.
  func note(_ message: Message) { note(message[language]) }

  /// Tells the user something, on stderr; a line end is added.
  func note(_ text: String) { _ = writeAll(Array((text + "\n").utf8), to: STDERR_FILENO) }
}

/// Writes bytes to a descriptor; returns the `errno` when that failed.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
  bytes.withUnsafeBytes { buffer in
    var offset = 0
    while offset < buffer.count {
      let written = Glibc.write(
        descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
      if written >= 0 {
        offset += written
      } else if errno != EINTR {
        return errno
      }
    }
    return nil
  }
}
