import Text

extension LanguageServer {
  /// Asks the client for its settings, where it can be asked.
  func fetchSettings() {
    guard client.hasConfiguration else { return }
    let scope = folders.first.map { JSON.string(FileURI.uri($0)) }
    let item = JSON.members(["scopeUri": scope, "section": "kijitsu"])
    ask("workspace/configuration", .members(["items": [item]])) { server, result in
      // Short, empty and null answers mean that nothing is set; an error means nothing.
      guard let result else { return }
      if case .own(let settings) = SettingsSection(result.array?.first ?? .null) {
        server.apply(settings)
      } else {
        server.apply(.null)
      }
    }
  }

  /// `workspace/didChangeConfiguration`
  func didChangeConfiguration(_ params: JSON) {
    switch SettingsSection(params["settings"] ?? .null) {
    case .own(let settings): apply(settings)
    case .foreign: return
    case .nothing: if client.hasConfiguration { fetchSettings() } else { apply(.null) }
    }
  }

  /// Puts settings in force, over those that the client began with.
  private func apply(_ json: JSON) {
    let set = (json.members ?? []).filter { !$0.1.isNull }
    let new = ClientSettings(.object((initialOptions.members ?? []) + set))
    guard new != settings else { return }
    settings = new
    language = new.language ?? localeLanguage
    reload()
  }
}
