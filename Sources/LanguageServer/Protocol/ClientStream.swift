/// The bytes that come from a client.
package protocol ClientStream: Sendable {
  /// Whether ``read()`` would return at once.
  var isReadable: Bool { get }

  /// Waits for bytes; there are none when the client has gone.
  func read() -> [UInt8]
}
