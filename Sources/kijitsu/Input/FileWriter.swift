import Glibc
import Text

/// Writes files whole or not at all.
///
/// The new content goes to a temporary file beside the target, is synced, and takes the target's
/// place. Symbolic links stay links; mode and, where permitted, owner are kept. A file with several
/// names (hard links) is written in place, once the copy shows that there is room.
enum FileWriter {
  /// Writes a text in an encoding; a character that the encoding lacks is an error.
  static func write(_ units: [UInt16], encoding: TextEncoding, to path: String)
    throws(CommandFailure)
  {
    try write(bytes(units, encoding: encoding, path: path), to: path)
  }

  /// The bytes of a text in an encoding, for a file or stdout (`-`).
  static func bytes(_ units: [UInt16], encoding: TextEncoding, path: String)
    throws(CommandFailure) -> [UInt8]
  {
    do throws(TextEncoding.EncodingFailure) {
      return try encoding.encode(units)
    } catch {
      let place = PositionMap(SourceText(units)).position(error.utf16Offset)
      throw CommandFailure(
        ja: "\(path):\(place.line):\(place.column): \(encoding.rawValue) では書けない文字があります。",
        en:
          "\(path):\(place.line):\(place.column): a character that \(encoding.rawValue) cannot store."
      )
    }
  }

  /// Writes bytes to a file, new or not.
  static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
    let target = try resolved(path)
    var status = stat()
    let exists = stat(target, &status) == 0
    if exists, status.st_mode & S_IFMT == S_IFDIR { throw failure(path, EISDIR) }
    if exists, status.st_mode & S_IFMT != S_IFREG { return try overwrite(target, bytes, path) }
    if exists, status.st_mode & 0o222 == 0 || access(target, W_OK) != 0 {
      throw failure(path, EACCES)
    }

    let folder = target.lastIndex(of: "/").map { String(target[...$0]) } ?? "./"
    var template = Array("\(folder).kijitsu-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw failure(path, errno) }
    defer { close(descriptor) }
    if exists {
      _ = fchown(descriptor, status.st_uid, status.st_gid)
      fchmod(descriptor, status.st_mode & 0o7777)
    } else {
      let mask = umask(0)
      umask(mask)
      fchmod(descriptor, 0o666 & ~mask)
    }
    var code = writeAll(bytes, to: descriptor)
    if code == nil, fsync(descriptor) != 0, errno != EINVAL { code = errno }
    if code == nil, exists, status.st_nlink > 1 {
      // Other names of the file keep it only if it is written in place; the copy bears witness that
      // there is room for it.
      try overwrite(target, bytes, path)
      unlink(template)
      return
    }
    if code == nil, rename(template, target) != 0 { code = errno }
    if let code {
      unlink(template)
      throw failure(path, code)
    }
  }

  /// Follows symbolic links, also to a file that does not exist yet.
  private static func resolved(_ path: String) throws(CommandFailure) -> String {
    var path = path
    for _ in 0..<40 {
      var buffer = [CChar](repeating: 0, count: 4096)
      let length = readlink(path, &buffer, buffer.count)
      guard length >= 0 else { return path }
      let link = String(decoding: buffer[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self)
      let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
      path = link.hasPrefix("/") ? link : folder + link
    }
    throw failure(path, ELOOP)
  }

  /// Writes into a file as it is: /dev/stdout, a named pipe, or a file with several names.
  private static func overwrite(_ target: String, _ bytes: [UInt8], _ path: String)
    throws(CommandFailure)
  {
    let descriptor = open(target, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path, errno) }
    defer { close(descriptor) }
    guard let code = writeAll(bytes, to: descriptor) else {
      _ = ftruncate(descriptor, off_t(bytes.count))  // a terminal or pipe has no length
      return
    }
    throw code == EPIPE ? .silent(exitCode: 0) : failure(path, code)
  }

  private static func failure(_ path: String, _ code: Int32) -> CommandFailure {
    let reason = explanation(errno: code)
    return CommandFailure(
      ja: "書けません（\(reason.ja)）: \(path)", en: "cannot write (\(reason.en)): \(path)")
  }
}
