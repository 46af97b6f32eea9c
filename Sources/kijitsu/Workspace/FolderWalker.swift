import Glibc
import Text

/// Finds files below a folder.
enum FolderWalker {
  /// Folders below this depth are not entered.
  static let maximumDepth = 32

  /// The paths, relative to `folder` and in order, of the files with certain name endings. Hidden
  /// files and folders are left out; links to folders are not followed.
  static func files(under folder: String, endings: [String]) throws(CommandFailure) -> [String] {
    var failure: CommandFailure?
    let found = files(under: folder, endings: endings) { failure = failure ?? $0 }
    if let failure { throw failure }
    return found
  }

  /// The same, going on behind a folder that cannot be read.
  static func files(
    under folder: String, endings: [String], tell: (CommandFailure) -> Void
  ) -> [String] {
    var found: [String] = []
    collect(folder, prefix: "", depth: 0, endings, &found, tell)
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func collect(
    _ folder: String, prefix: String, depth: Int, _ endings: [String], _ found: inout [String],
    _ tell: (CommandFailure) -> Void
  ) {
    guard let stream = opendir(folder) else {
      let reason = explanation(errno: errno)
      return tell(
        CommandFailure(
          ja: "フォルダを読めません（\(reason.ja)）: \(folder)",
          en: "cannot read the folder (\(reason.en)): \(folder)"))
    }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      let path = "\(folder)/\(name)"
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR:
        guard depth < maximumDepth else { continue }
        collect(path, prefix: "\(prefix)\(name)/", depth: depth + 1, endings, &found, tell)
      case S_IFREG, S_IFLNK:
        if endings.contains(where: name.hasSuffix) { found.append(prefix + name) }
      default: continue
      }
    }
  }
}
