import Glibc
import LanguageServer
import Text

/// From key stroke to diagnostics, through the pipes of a real `kijitsu lsp`.
enum EditorMeasure {
  /// Prints the figures: the first diagnostics, p50 and p95 of single keys, and the memory at the end.
  static func report(_ sample: String) {
    for (length, keys) in [(2_000, 10_000), (100_000, 200)] {
      let repeats = length / sample.utf16.count + 1
      let text = String(
        decoding: String(repeating: sample, count: repeats).utf16.prefix(length), as: UTF16.self)
      guard let server = ServerProcess() else {
        print("  動きませんでした")
        return
      }
      let first = server.open(text)
      var times = (0..<keys).map { server.press(version: $0 + 2) }
      times.sort()
      let p95 = times[keys * 95 / 100]
      print(
        "  \(length) 字: 開いてから \(first) ms、打鍵 p50 \(times[keys / 2]) ms、p95 \(p95) ms、"
          + "\(keys) 回のあと \(server.memory) MB")
      server.end()
    }
  }
}

/// A `kijitsu lsp` beside this program, and both its pipes.
private final class ServerProcess {
  private var process = pid_t()
  private var input: Int32 = -1
  private var output: Int32 = -1
  private var frames = FrameReader()

  init?() {
    var (toServer, fromServer) = ([Int32](repeating: 0, count: 2), [Int32](repeating: 0, count: 2))
    guard pipe(&toServer) == 0, pipe(&fromServer) == 0 else { return nil }
    for descriptor in toServer + fromServer { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, toServer[0], STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, fromServer[1], STDOUT_FILENO)
    let folder = CommandLine.arguments[0].split(separator: "/", omittingEmptySubsequences: false)
    let program = (folder.dropLast() + ["kijitsu"]).joined(separator: "/")
    let strings = [program, "lsp", "--now", "2026-11-22T12:00"].map { (text: String) in strdup(text)
    }
    defer { strings.forEach { free($0) } }
    guard posix_spawn(&process, program, &actions, nil, strings + [nil], environ) == 0 else {
      return nil
    }
    close(toServer[0])
    close(fromServer[1])
    (input, output) = (toServer[1], fromServer[0])
    send(#"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}"#)
    wait(for: #""id":1"#)
    send(#"{"jsonrpc":"2.0","method":"initialized","params":{}}"#)
  }

  /// Opens a document; the milliseconds until its diagnostics.
  func open(_ text: String) -> Double {
    let start = ContinuousClock.now
    send(
      #"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///tmp/返信.txt","languageId":"plaintext","version":1,"text":"#
        + JSON.string(text).line + "}}}")
    wait(for: "publishDiagnostics")
    return milliseconds(ContinuousClock.now - start)
  }

  /// Types あ, or takes it away again; the milliseconds until the diagnostics.
  func press(version: Int) -> Double {
    let isTyping = version % 2 == 0
    let start = ContinuousClock.now
    send(
      #"{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///tmp/返信.txt","version":\#(version)},"contentChanges":[{"range":{"start":{"line":2,"character":5},"end":{"line":2,"character":\#(isTyping ? 5 : 6)}},"text":"\#(isTyping ? "あ" : "")"}]}}"#
    )
    wait(for: "publishDiagnostics")
    return milliseconds(ContinuousClock.now - start)
  }

  /// Megabytes in use now.
  var memory: Double {
    guard let file = fopen("/proc/\(process)/statm", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 200)
    guard fgets(&line, 200, file) != nil else { return 0 }
    let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
    let pages = text.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0
    return rounded(pages * Double(getpagesize()) / 1_048_576)
  }

  func end() {
    close(input)
    close(output)
    var status: Int32 = 0
    waitpid(process, &status, 0)
  }

  private func send(_ body: String) {
    let bytes = Array("Content-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8)
    var offset = 0
    while offset < bytes.count {
      let count = bytes[offset...].withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      offset += count
    }
  }

  /// Reads until a message that begins with certain words in its first bytes.
  private func wait(for words: String) {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      while let frame = frames.next() {
        guard case .body(let body) = frame else { continue }
        if String(decoding: body.prefix(80), as: UTF8.self).contains(words) { return }
      }
      let count = read(output, &chunk, chunk.count)
      guard count > 0 else { return }
      frames.append(chunk[..<count])
    }
  }
}
