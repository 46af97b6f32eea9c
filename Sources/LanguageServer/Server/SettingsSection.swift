import Text

/// What of a client's settings concerns the server.
enum SettingsSection {
  /// The server's settings: bare, or below `kijitsu`.
  case own(JSON)
  /// Only those of others.
  case foreign
  /// Nothing is set.
  case nothing

  init(_ json: JSON) {
    guard let members = json.members, !members.isEmpty else {
      self = .nothing
      return
    }
    if let own = json["kijitsu"] {
      self = own.members?.isEmpty == false ? .own(own) : .nothing
    } else {
      self = members.contains { ClientSettings.keys.contains($0.0) } ? .own(json) : .foreign
    }
  }
}
