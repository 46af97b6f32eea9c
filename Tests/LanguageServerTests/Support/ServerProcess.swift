import Foundation
import Testing

@testable import LanguageServer

/// The built server as an editor runs it, fed with bytes that end.
struct ServerProcess {
  let code: Int32
  let output: [UInt8]
  /// The lines of stderr.
  let log: [String]

  /// - Parameters:
  ///   - input: everything that the client ever sends.
  ///   - redirection: for the shell, such as `2>&-`.
  ///   - readsOutput: whether the client keeps its end of the output open.
  init(_ input: [UInt8], redirection: String = "", readsOutput: Bool = true) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "exec '\(Self.binary.path)' lsp \(redirection)"]
    process.environment = ["LANG": "ja_JP.UTF-8"]
    let (stdin, stdout, stderr) = (try Spool(input), try Spool(), try Spool())
    process.standardInput = stdin.handle
    process.standardError = stderr.handle
    if readsOutput {
      process.standardOutput = stdout.handle
    } else {
      let pipe = Pipe()
      try pipe.fileHandleForReading.close()
      process.standardOutput = pipe
    }
    try process.run()
    process.waitUntilExit()
    code = process.terminationStatus
    output = try stdout.bytes
    log = String(decoding: try stderr.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// The bodies of all frames; nil when anything else is among them.
  var messages: [String]? {
    var reader = FrameReader()
    reader.append(output)
    var bodies: [String] = []
    while let frame = reader.next() {
      guard case .body(let body) = frame else { return nil }
      bodies.append(String(decoding: body, as: UTF8.self))
    }
    return reader.hasRest ? nil : bodies
  }

  private static let binary = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "kijitsu")
}

/// A file that feeds a process or takes what it writes.
private final class Spool {
  let handle: FileHandle
  private let url: URL

  init(_ bytes: [UInt8] = []) throws {
    url = FileManager.default.temporaryDirectory.appending(path: "kijitsu-\(UUID().uuidString)")
    try Data(bytes).write(to: url)
    handle = try FileHandle(forUpdating: url)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  var bytes: [UInt8] { get throws { Array(try Data(contentsOf: url)) } }
}
