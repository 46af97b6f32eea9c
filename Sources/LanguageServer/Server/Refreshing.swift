import Text

extension LanguageServer {
  /// Tells the client that findings and previews it has are old, where it listens; false when there is
  /// nothing to tell.
  package func tellOutdated() -> Bool {
    if isPullOutdated {
      isPullOutdated = false
      if isPulled, client.refreshesDiagnostics {
        ask("workspace/diagnostic/refresh", nil)
        return true
      }
    }
    guard let preview = outdatedPreviews.popFirst() else { return false }
    ask("workspace/textDocumentContent/refresh", .members(["uri": .string(preview)]))
    return true
  }

  /// Notes the previews that hold a file's text.
  func outdatePreviews(of file: String) {
    for (preview, files) in previews where files.contains(file) { outdatedPreviews.insert(preview) }
  }
}
