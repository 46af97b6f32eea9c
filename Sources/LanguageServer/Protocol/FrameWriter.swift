package import Text

/// Writes messages as frames.
package enum FrameWriter {
  /// The bytes of a message, its header first.
  package static func frame(_ message: JSON) -> [UInt8] {
    var body: [UInt8] = []
    body.reserveCapacity(16_384)
    message.writeLine(to: &body)
    return Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body
  }
}
