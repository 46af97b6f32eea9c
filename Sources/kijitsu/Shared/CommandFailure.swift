import Text

/// Why a command ends without doing what it was asked: what to tell the user, and the exit code.
///
/// Codes: 1 for findings at error level or a message that could not be made; 2 for misuse, an
/// unreadable or unwritable file, or a bad configuration.
struct CommandFailure: Error, Sendable {
  /// One line (or block) each, for stderr; empty when all has been said already.
  let messages: [Message]
  let exitCode: Int32

  init(_ messages: [Message], exitCode: Int32 = 2) {
    self.messages = messages
    self.exitCode = exitCode
  }

  init(ja: String, en: String, exitCode: Int32 = 2) {
    self.init([Message(ja: ja, en: en)], exitCode: exitCode)
  }

  /// Ends with a code when everything has been said.
  static func silent(exitCode: Int32) -> CommandFailure { CommandFailure([], exitCode: exitCode) }
}
