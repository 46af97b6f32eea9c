import Glibc
import LanguageServer

/// The language server's two pipes.
///
/// The reader has the main thread; the server runs beside it, so that a cancellation and newer text
/// are seen while older work is under way.
struct StandardStreams {
  /// Serves until the client goes; returns the exit code.
  func serve(_ host: ServerHost) -> Int32 {
    // Only frames may reach the client: whatever else is printed goes to stderr.
    let output = dup(STDOUT_FILENO)
    guard output >= 0, dup2(STDERR_FILENO, STDOUT_FILENO) >= 0 else { return 1 }
    let inbox = Inbox()
    let server = LanguageServer(host: host) { bytes in
      // A client that has gone cannot be told so.
      if writeAll(bytes, to: output) != nil { exit(1) }
    }
    Task.detached(priority: .high) {
      let code = await Session(server: server, inbox: inbox).run()
      exit(code)
    }
    read(into: inbox, log: host.log)
    while true { pause() }
  }

  /// Reads frames to the end of stdin.
  private func read(into inbox: Inbox, log: (String) -> Void) {
    var frames = FrameReader()
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(STDIN_FILENO, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      frames.append(chunk[..<count])
      var messages: [Incoming] = []
      while let output = frames.next() { messages.append(Incoming(output)) }
      if !messages.isEmpty { inbox.add(messages) }
    }
    if frames.hasRest { log("the input ends inside a message") }
    inbox.finish()
  }
}
