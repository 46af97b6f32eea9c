import Glibc
import LanguageServer
import Text

/// The language server's two pipes.
struct StandardStreams: ClientStream {
  /// Where frames go: only they may reach the client, so that whatever else is printed goes to stderr.
  private let output: Int32

  /// Takes stdout for the frames alone; nil when it cannot be had.
  init?() {
    output = dup(STDOUT_FILENO)
    guard output >= 0, dup2(STDERR_FILENO, STDOUT_FILENO) >= 0 else { return nil }
  }

  /// Serves until the client goes, and ends the process.
  func serve(_ host: ServerHost) -> Never {
    let inbox = Inbox(self)
    let server = LanguageServer(host: host) { bytes in send(bytes, inbox, log: host.log) }
    Task.detached(priority: .high) {
      exit(await Session(server: server, inbox: inbox).run())
    }
    while true { pause() }
  }

  var isReadable: Bool {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&input, 1, 0) > 0
  }

  func read() -> [UInt8] {
    let size = 1 << 16
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = -1
      while count < 0 {
        var input = [pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)]
        poll(&input, 1, -1)
        count = Glibc.read(STDIN_FILENO, buffer.baseAddress, size)
        if count < 0, !isPassing(errno) { count = 0 }
      }
    }
  }

  /// Writes a frame in pieces that cannot block, and takes in what comes while the client does not
  /// read: a client that writes before it reads would wait for the server, and the server for it.
  private func send(_ bytes: [UInt8], _ inbox: Inbox, log: (String) -> Void) {
    var rest = bytes[...]
    while !rest.isEmpty {
      var streams = [
        pollfd(fd: output, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: inbox.hasEnded ? -1 : STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&streams, 2, -1) >= 0 else { continue }
      guard streams[0].revents != 0 else {
        inbox.look()
        continue
      }
      let piece = rest.prefix(Int(PIPE_BUF))
      let written = piece.withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
      if written >= 0 {
        rest = rest.dropFirst(written)
      } else if !isPassing(errno) {
        // That the client has closed the output is told already.
        if errno != EPIPE { log("cannot write to the client: \(explanation(errno: errno).en)") }
        exit(1)
      }
    }
  }

  /// Whether a failed call is to be made again.
  private func isPassing(_ code: Int32) -> Bool { code == EINTR || code == EAGAIN }
}
