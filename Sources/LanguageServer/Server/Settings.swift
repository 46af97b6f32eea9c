import Text

extension LanguageServer {
  /// Asks the client for its settings, where it can be asked.
  func fetchSettings() {
    guard client.hasConfiguration else { return }
    let scope = folders.first.map { JSON.string(FileURI.uri($0)) }
    let item = JSON.members(["scopeUri": scope, "section": "kijitsu"])
    ask("workspace/configuration", .members(["items": [item]])) { server, result in
      // Short, empty and null answers mean that nothing is set.
      guard let settings = result?.array?.first, settings.members != nil else { return }
      server.apply(ClientSettings(settings))
    }
  }

  /// `workspace/didChangeConfiguration`
  func didChangeConfiguration(_ params: JSON) {
    if let settings = params["settings"], let members = settings.members, !members.isEmpty {
      apply(ClientSettings(settings))
    } else {
      fetchSettings()
    }
  }

  func apply(_ new: ClientSettings) {
    guard new != settings else { return }
    settings = new
    language = new.language ?? language
    reload()
  }
}
