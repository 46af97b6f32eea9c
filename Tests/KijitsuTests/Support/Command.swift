import Foundation
import Testing

/// A folder of its own in which the built command is run.
final class Sandbox {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "kijitsu-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// What a run left behind.
  struct Outcome {
    let output: Data
    let notes: String
    let code: Int32

    /// Stdout as UTF-8.
    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// Runs `kijitsu` with arguments and what stdin gives.
  func run(
    _ arguments: [String], input: Data = Data(), environment: [String: String] = [:]
  ) throws -> Outcome {
    try launch(Self.binary, arguments, input: input, environment: environment)
  }

  /// Runs a line of bash, in which `kijitsu` is the built command.
  func shell(_ line: String) throws -> Outcome {
    let script = "kijitsu() { '\(Self.binary.path)' \"$@\"; }\n" + line
    return try launch(URL(filePath: "/bin/bash"), ["-c", script], input: Data(), environment: [:])
  }

  /// Writes a file into the folder.
  func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
    let url = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func write(_ text: String, to name: String) throws { try write(text.utf8, to: name) }

  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: name)))
  }

  /// The names in the folder, hidden ones too.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }

  private static let binary = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "kijitsu")

  private func launch(
    _ program: URL, _ arguments: [String], input: Data, environment: [String: String]
  ) throws -> Outcome {
    // Files, not pipes: nothing waits for a reader. They lie outside the folder.
    let scratch = FileManager.default.temporaryDirectory.appending(
      path: "kijitsu-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let (stdin, stdout, stderr) = (
      scratch.appending(path: "in"), scratch.appending(path: "out"), scratch.appending(path: "err")
    )
    try input.write(to: stdin)
    try Data().write(to: stdout)
    try Data().write(to: stderr)

    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment =
      ["PATH": "/usr/bin:/bin", "HOME": folder.path, "LANG": "ja_JP.UTF-8"]
      .merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: stdin)
    process.standardOutput = try FileHandle(forWritingTo: stdout)
    process.standardError = try FileHandle(forWritingTo: stderr)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      output: try Data(contentsOf: stdout),
      notes: String(decoding: try Data(contentsOf: stderr), as: UTF8.self),
      code: process.terminationReason == .exit ? process.terminationStatus : -1)
  }
}
