import Configuring
import Glibc
import Linting
import Text
import YAML

/// What a command finds around it: the configuration, and the templates and glossary in force.
struct Workspace: Sendable {
  let configuration: Configuration
  /// The configuration's own folder; nil when there is no configuration.
  let folder: String?

  /// The name of the configuration file.
  static let fileName = ".kijitsu.yml"

  /// Reads the nearest configuration in a folder or above it.
  static func nearest(
    to folder: String = ".",
    reader: ConfigurationReader = ConfigurationReader(knownRules: RuleChoice.knownNames)
  ) throws(CommandFailure) -> Workspace {
    guard let home = nearestFolder(from: folder) else {
      return Workspace(configuration: Configuration(), folder: nil)
    }
    let path = home.hasSuffix("/") ? home + fileName : "\(home)/\(fileName)"
    let text = try InputReader.source(path).text.string
    let (configuration, problems) = reader.read(text.utf8)
    guard problems.isEmpty else {
      throw CommandFailure(
        problems.map { problem in
          let place = "\(path):\(problem.mark.line):\(problem.mark.column): "
          return Message(ja: place + problem.message.ja, en: place + problem.message.en)
        })
    }
    return Workspace(configuration: configuration, folder: home)
  }

  /// The templates in force, by name: given folders, then the configuration's, then the user's, then
  /// the embedded ones. Of two with the same name the first counts.
  func templates(given: [String] = []) throws(CommandFailure) -> [ResourceFile] {
    try files(.templates, given: given, configured: configuration.templates)
  }

  /// The glossary files in force, looked up like ``templates(given:)``. A single file that is given
  /// bears its own name without folders.
  func glossary(given: [String] = []) throws(CommandFailure) -> [ResourceFile] {
    try files(.glossary, given: given, configured: configuration.glossary)
  }

  /// The situation that the configuration gives to the draft at a path.
  func situation(path: String) -> String? {
    guard let folder, !configuration.situations.isEmpty, let absolute = absolute(path) else {
      return nil
    }
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    guard absolute.hasPrefix(prefix) else { return nil }
    return configuration.situation(path: String(absolute.dropFirst(prefix.count)))
  }

  private func files(_ kind: ResourceKind, given: [String], configured: [String])
    throws(CommandFailure) -> [ResourceFile]
  {
    var files: [ResourceFile] = []
    for path in given + configured.map(inFolder) {
      files += try self.files(kind, at: path)
    }
    if let user = userFolder(kind) { files += try self.files(kind, at: user) }
    files += kind.stock
    var names: Set<String> = []
    return files.filter { names.insert($0.name).inserted }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private func files(_ kind: ResourceKind, at path: String) throws(CommandFailure) -> [ResourceFile]
  {
    var status = stat()
    if kind == .glossary, stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG {
      return [ResourceFile(name: try glossaryName(path), path: path)]
    }
    let names = try FolderWalker.files(under: path, endings: kind.endings)
    if kind == .glossary, names.isEmpty {
      throw CommandFailure(
        ja: "フォルダの中に用語集（*.yml）がありません: \(path)", en: "no glossary (*.yml) in the folder: \(path)")
    }
    return names.map {
      ResourceFile(name: $0, path: path.hasSuffix("/") ? path + $0 : "\(path)/\($0)")
    }
  }

  /// The place in a glossary of a file that is given alone: its own name for the files that have
  /// one, otherwise among the phrases.
  private func glossaryName(_ path: String) throws(CommandFailure) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard ResourceKind.glossary.endings.contains(where: name.hasSuffix) else {
      throw CommandFailure(
        ja: "用語集は .yml のファイルかフォルダで指定してください: \(path)",
        en: "a glossary is a .yml file or a folder: \(path)")
    }
    let isOwn = ResourceKind.glossary.stock.contains { $0.name == name }
    return isOwn ? name : "phrases/\(name)"
  }

  /// A path as the configuration names it, from its folder or from the home folder.
  func inFolder(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    if path == "~" || path.hasPrefix("~/"), let home = environment("HOME") {
      return home + path.dropFirst()
    }
    return folder.map { "\($0)/\(path)" } ?? path
  }

  /// `$XDG_CONFIG_HOME/kijitsu/Templates` (or `Glossary`; also in small letters), if there is one.
  private func userFolder(_ kind: ResourceKind) -> String? {
    let home: String
    if let given = environment("XDG_CONFIG_HOME"), given.hasPrefix("/") {
      home = given
    } else if let user = environment("HOME"), !user.isEmpty {
      home = "\(user)/.config"
    } else {
      return nil
    }
    let folders = [kind.rawValue, kind.rawValue.lowercased()].map { "\(home)/kijitsu/\($0)" }
    return folders.first { FileKind($0) == .folder }
  }

  private static func nearestFolder(from start: String) -> String? {
    guard var folder = realPath(start) else { return nil }
    while true {
      let path = folder == "/" ? "/\(fileName)" : "\(folder)/\(fileName)"
      if access(path, F_OK) == 0 { return folder }
      guard folder != "/", let slash = folder.lastIndex(of: "/") else { return nil }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
  }

  /// An absolute path without links in its folders; neither the file nor its folder need exist.
  private func absolute(_ path: String) -> String? {
    if let real = realPath(path) { return real }
    let slash = path.lastIndex(of: "/")
    let parent = slash.map { String(path[...$0]) } ?? "."
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    if let folder = realPath(parent) { return folder == "/" ? "/\(name)" : "\(folder)/\(name)" }
    return path.hasPrefix("/") ? path : realPath(".").map { "\($0)/\(path)" }
  }
}

/// The absolute path without links, or nil when there is nothing.
func realPath(_ path: String) -> String? {
  guard let real = realpath(path, nil) else { return nil }
  defer { free(real) }
  return String(cString: real)
}
