import Text

extension LanguageServer {
  /// `initialize`: agrees on what both sides can do.
  func initialize(_ params: JSON) throws(ResponseError) -> JSON {
    client = ClientCapabilities(params["capabilities"] ?? .null)
    encoding = host.encoding ?? client.positionEncoding
    if case .own(let options) = SettingsSection(params["initializationOptions"] ?? .null) {
      initialOptions = options
      settings = ClientSettings(options)
    }
    if let locale = params["locale"]?.string {
      localeLanguage = locale.hasPrefix("en") ? .english : .japanese
    }
    language = settings.language ?? localeLanguage
    if let parent = params["processId"]?.int, parent > 0 { host.watch(parent) }
    folders = Self.folders(params)
    phase = .running
    return .members(["capabilities": capabilities, "serverInfo": .members(["name": "kijitsu"])])
  }

  private static func folders(_ params: JSON) -> [String] {
    let folders = params["workspaceFolders"]?.array?.compactMap { $0["uri"]?.string } ?? []
    if !folders.isEmpty { return folders.compactMap(FileURI.path) }
    if let root = params["rootUri"]?.string.flatMap(FileURI.path) { return [root] }
    return params["rootPath"]?.string.map { [$0] } ?? []
  }

  /// `initialized`: asks for settings and for word of changed files, where the client offers it, and
  /// makes the tools ready that the first document will need.
  func initialized() {
    register()
    fetchSettings()
    _ = workbench(forFolder: folders.first ?? ".")
  }

  /// `shutdown`
  func shutdown() -> JSON {
    phase = .shutDown
    documents = [:]
    unpublished = []
    return .null
  }

  private func register() {
    var registrations: [JSON] = []
    if client.registersWatchedFiles {
      let watchers = ["**/.kijitsu.yml", "**/*.txt", "**/*.yml"].map { pattern in
        JSON.members(["globPattern": .string(pattern)])
      }
      registrations.append(
        .members([
          "id": "kijitsu-files", "method": "workspace/didChangeWatchedFiles",
          "registerOptions": .members(["watchers": .array(watchers)]),
        ]))
    }
    if client.registersConfiguration {
      registrations.append(
        .members([
          "id": "kijitsu-settings", "method": "workspace/didChangeConfiguration",
          "registerOptions": .members(["section": "kijitsu"]),
        ]))
    }
    guard !registrations.isEmpty else { return }
    ask("client/registerCapability", .members(["registrations": .array(registrations)]))
  }
}
