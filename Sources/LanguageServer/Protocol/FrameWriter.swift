package import Text

/// Writes messages as frames.
package enum FrameWriter {
  /// The bytes of a message, its header first.
  package static func frame(_ message: JSON) -> [UInt8] {
    let body = message.line
    var bytes = Array("Content-Length: \(body.utf8.count)\r\n\r\n".utf8)
    bytes += body.utf8
    return bytes
  }
}
