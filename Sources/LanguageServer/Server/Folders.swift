import Configuring
import Linting
import Text

extension LanguageServer {
  /// The tools for a document: those of its folder, or of an open folder whose configuration has it
  /// among its templates.
  func workbench(for document: Document) -> Workbench? {
    let own = workbench(forFolder: document.folder ?? folders.first ?? ".")
    guard own?.surroundings.folder == nil else { return own }
    let other = folders.lazy.compactMap(workbench(forFolder:)).first {
      $0.surroundings.folder != nil && $0.holdsTemplate(document.file)
    }
    return other ?? own
  }

  /// The tools for a folder; nil when not even the embedded glossary can be read.
  func workbench(forFolder folder: String) -> Workbench? {
    if let workbench = workbenches[folder] { return workbench }
    let surroundings = host.surroundings(folder)
    for problem in surroundings.problems { tell(problem) }
    let linter =
      linters.linter(surroundings.glossary, log: host.log)
      ?? linters.linter(host.glossary, log: host.log)
    guard let linter else { return nil }
    let workbench = Workbench(
      surroundings, linter: linter, client: settings, realPath: host.realPath)
    workbenches[folder] = workbench
    return workbench
  }

  /// Shows the user a warning.
  func tell(_ message: Message) {
    host.log(message.en)
    notify(
      "window/showMessage", .members(["type": 2, "message": .string(message[language])]))
  }

  /// Reads configurations, templates and glossaries again, and looks at all documents anew.
  func reload() {
    workbenches = [:]
    for document in documents.values { document.forget() }
    outdatedPreviews = Set(previews.keys)
    refresh()
  }

  /// Tells the client that what it shows may be old.
  func refresh() {
    unpublished = documents.keys.sorted()
    if isPulled, client.refreshesDiagnostics { ask("workspace/diagnostic/refresh", nil) }
    if client.refreshesLenses { ask("workspace/codeLens/refresh", nil) }
    if client.refreshesHints { ask("workspace/inlayHint/refresh", nil) }
  }

  /// `workspace/didChangeWatchedFiles`
  func didChangeWatchedFiles(_ params: JSON) {
    let paths = (params["changes"]?.array ?? []).compactMap { $0["uri"]?.string }
      .compactMap(FileURI.path)
    if paths.contains(where: matters) { reload() }
  }

  /// Whether other documents depend on a file.
  func matters(_ path: String) -> Bool {
    if path.hasSuffix("/.kijitsu.yml") || isTemplate(path: path) { return true }
    let file = host.realPath(path)
    return workbenches.values.contains { $0.reads(file) }
  }

  /// `workspace/didChangeWorkspaceFolders`
  func didChangeFolders(_ params: JSON) {
    let event = params["event"]
    let removed = event?["removed"]?.array?.compactMap { $0["uri"]?.string } ?? []
    let added = event?["added"]?.array?.compactMap { $0["uri"]?.string } ?? []
    let gone = Set(removed.compactMap(FileURI.path))
    folders = folders.filter { !gone.contains($0) } + added.compactMap(FileURI.path)
    reload()
  }
}

extension Workbench {
  /// Whether a path without links is one of its templates, or lies in the configured folders.
  func reads(_ path: String) -> Bool {
    if holdsTemplate(path) { return true }
    guard path.hasSuffix(".yml"), let folder = surroundings.folder else { return false }
    return surroundings.configuration.glossary.contains { path.hasPrefix("\(folder)/\($0)") }
  }
}
