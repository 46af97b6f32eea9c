import Glibc
import Text

/// The drafts that the arguments of `lint` name.
enum LintTargets {
  /// How drafts in folders are called.
  static let endings = [".txt", ".md"]

  /// The paths of the drafts, in order, with the folders among them searched; a folder that cannot
  /// be read is told, and the search goes on.
  static func files(_ path: String, tell: (CommandFailure) -> Void) throws(CommandFailure)
    -> [String]
  {
    var status = stat()
    guard path != "-", stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      return [path]
    }
    var isUnreadable = false
    let names = FolderWalker.files(under: path, endings: endings) {
      isUnreadable = true
      tell($0)
    }
    guard !names.isEmpty || isUnreadable else {
      throw CommandFailure(
        ja: "フォルダの中に下書き（*.txt、*.md）がありません: \(path)",
        en: "no drafts (*.txt, *.md) in the folder: \(path)")
    }
    return names.map { path == "." ? $0 : path.hasSuffix("/") ? path + $0 : "\(path)/\($0)" }
  }

  /// The folder that a path lies in.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
