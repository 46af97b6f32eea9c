import Glibc
import Text

/// Reads files and stdin as text, and says plainly why it could not.
enum InputReader {
  /// Reads a file, or stdin for `-`, detecting the encoding. Text with NUL characters is refused.
  static func source(_ path: String) throws(CommandFailure) -> SourceFile {
    let bytes = try path == "-" ? standardInput() : self.bytes(path)
    return try source(bytes, path: path)
  }

  /// The text of bytes already read.
  static func source(_ bytes: [UInt8], path: String) throws(CommandFailure) -> SourceFile {
    let file: SourceFile
    do throws(TextEncoding.DecodingFailure) {
      file = SourceFile(path: path, text: try SourceText(bytes: bytes))
    } catch {
      let name = SourceFile(path: path, text: SourceText("")).name
      throw CommandFailure(
        ja: "\(name.ja): 文字として読めません（先頭から \(error.byteOffset) バイト目）。"
          + "UTF-8、UTF-16（BOM 付き）、Shift_JIS（CP932）のどれかで保存してください。",
        en: "\(name.en): cannot be read as text (byte offset \(error.byteOffset)). "
          + "Save it as UTF-8, UTF-16 with BOM, or Shift_JIS (CP932).")
    }
    if let nul = file.text.units.firstIndex(of: 0) {
      let offset =
        PositionMap(file.text).position(nul).byte + file.text.encoding.byteOrderMark.count
      throw CommandFailure(
        ja: "\(file.name.ja): 文字のファイルではありません（先頭から \(offset) バイト目に NUL があります）。",
        en: "\(file.name.en): not a text file (NUL at byte offset \(offset)).")
    }
    return file
  }

  /// The bytes of a file.
  static func bytes(_ path: String) throws(CommandFailure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path, errno) }
    defer { close(descriptor) }
    return try bytes(descriptor, path: path)
  }

  /// The bytes of stdin, to its end.
  static func standardInput() throws(CommandFailure) -> [UInt8] {
    if isStandardInputTerminal {
      let hint = words("標準入力から読みます（終わりは Ctrl-D）。", "Reading standard input; end with Ctrl-D.")
      _ = writeAll(Array((hint + "\n").utf8), to: STDERR_FILENO)
    }
    return try bytes(STDIN_FILENO, path: "-")
  }

  /// Whether stdin is a terminal, so that nobody pipes anything in.
  static var isStandardInputTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// The most bytes that are read as one text.
  private static let maximumSize = 256 << 20

  private static func bytes(_ descriptor: Int32, path: String) throws(CommandFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_size > 0 {
      bytes.reserveCapacity(Int(status.st_size))
    }
    var chunk = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      if bytes.count > maximumSize { throw failure(path, EFBIG) }
      if count > 0 {
        bytes += chunk[..<count]
      } else if errno != EINTR {
        throw failure(path, errno)
      }
    }
  }

  private static func failure(_ path: String, _ code: Int32) -> CommandFailure {
    let name = SourceFile(path: path, text: SourceText("")).name
    switch code {
    case ENOENT:
      return CommandFailure(ja: "ファイルが見つかりません: \(path)", en: "no such file: \(path)")
    case EISDIR:
      return CommandFailure(
        ja: "フォルダは読めません。ファイルを指定してください: \(path)", en: "is a folder, not a file: \(path)")
    default:
      let reason = explanation(errno: code)
      return CommandFailure(
        ja: "読めません（\(reason.ja)）: \(name.ja)", en: "cannot read (\(reason.en)): \(name.en)")
    }
  }
}
