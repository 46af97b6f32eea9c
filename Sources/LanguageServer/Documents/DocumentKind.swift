import Dates
import Text

extension LanguageServer {
  /// What is found in a document's present text; the work is done once for each text.
  func analysis(of document: Document) -> DocumentAnalysis {
    if let analysis = document.analysis { return analysis }
    let analysis = analyze(document)
    document.keep(analysis)
    return analysis
  }

  private func analyze(_ document: Document) -> DocumentAnalysis {
    if document.name.hasSuffix(".yml") || document.name.hasSuffix(".yaml") { return .other }
    guard let workbench = workbench(for: document) else { return .other }
    return .draft(DraftAnalysis(document, workbench, now: now, settings: settings))
  }

  /// Whether a path belongs to a template: a text file below a folder `Templates`, or one in force.
  func isTemplate(path: String) -> Bool {
    guard path.hasSuffix(".txt") else { return false }
    return path.split(separator: "/").dropLast().contains { $0 == "Templates" || $0 == "templates" }
  }

  /// The present moment: the clock's, or the one the settings name.
  var now: Moment { settings.now ?? host.now() }
}
