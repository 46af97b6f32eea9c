import Glibc
import Text

/// Puts a text on the clipboard through whichever program the session has for it.
enum Clipboard {
  /// A program, and the variable of a session it belongs to.
  private struct Program {
    let name: String
    let arguments: [String]
    let session: String?
    var takesUTF16 = false
  }

  private static let programs = [
    Program(name: "wl-copy", arguments: [], session: "WAYLAND_DISPLAY"),
    Program(name: "xclip", arguments: ["-selection", "clipboard"], session: "DISPLAY"),
    Program(name: "xsel", arguments: ["--clipboard", "--input"], session: "DISPLAY"),
    Program(name: "pbcopy", arguments: [], session: nil),
    Program(name: "clip.exe", arguments: [], session: nil, takesUTF16: true),
  ]

  /// Copies a text; programs that fit the session come first.
  static func copy(_ text: String) throws(CommandFailure) {
    let fits = { (program: Program) in
      program.session.map { environment($0)?.isEmpty == false } ?? true
    }
    let ordered = programs.filter(fits) + programs.filter { !fits($0) }
    for program in ordered {
      guard let path = path(of: program.name) else { continue }
      return try run(program, path: path, text: text)
    }
    throw CommandFailure(
      ja: "クリップボードに写すプログラムがありません。\(names) のどれかを入れるか、--copy を付けずに実行してください。",
      en: "There is no program for the clipboard. Install one of \(names), or leave out --copy.")
  }

  private static var names: String { programs.map(\.name).joined(separator: ", ") }

  private static func path(of name: String) -> String? {
    let folders = (environment("PATH") ?? "").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first {
      access($0, X_OK) == 0 && FileKind($0) == .file
    }
  }

  private static func run(_ program: Program, path: String, text: String) throws(CommandFailure) {
    var bytes = Array(text.utf8)
    if program.takesUTF16 {
      bytes =
        [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    }
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw failure(program, explanation(errno: errno)) }
    var child = pid_t()
    let code = spawn(path, [program.name] + program.arguments, pipe: ends, child: &child)
    close(ends[0])
    guard code == 0 else {
      close(ends[1])
      throw failure(program, explanation(errno: code))
    }
    // A program that dies early breaks the pipe; its exit status tells more.
    _ = writeAll(bytes, to: ends[1])
    close(ends[1])
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else {
      let number = status & 0x7F == 0 ? (status >> 8) & 0xFF : status & 0x7F
      throw failure(program, Message(ja: "終了コード \(number)", en: "exit code \(number)"))
    }
  }

  /// The program's own words go nowhere: some stay in the background and would keep a pipe open.
  private static func spawn(
    _ path: String, _ arguments: [String], pipe: [Int32], child: inout pid_t
  ) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, pipe[0], STDIN_FILENO)
    for end in pipe { posix_spawn_file_actions_addclose(&actions, end) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    sigaddset(&signals, SIGXFSZ)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var words = arguments.map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    return posix_spawn(&child, path, &actions, &attributes, &words, environ)
  }

  private static func failure(_ program: Program, _ reason: Message) -> CommandFailure {
    CommandFailure(
      ja: "クリップボードに写せませんでした（\(program.name): \(reason.ja)）。",
      en: "Could not copy to the clipboard (\(program.name): \(reason.en)).")
  }
}
