import Dates
import Templating
import Text

/// What a document is.
enum DocumentKind {
  case draft, template, configuration
  /// Nothing the server speaks about.
  case other
}

extension LanguageServer {
  /// What is found in a document's present text; the work is done once for each text and minute.
  ///
  /// - Throws: when it is interrupted; then nothing is kept.
  func analysis(of document: Document) throws(ResponseError) -> DocumentAnalysis {
    let now = now
    if let analysis = document.analysis, document.analysedAt == now { return analysis }
    let analysis = analyze(document)
    try ResponseError.checkCancellation()
    document.keep(analysis, now: now)
    return analysis
  }

  private func analyze(_ document: Document) -> DocumentAnalysis {
    guard let workbench = workbench(for: document) else { return .other }
    switch kind(of: document) {
    case .configuration: return .configuration(ConfigurationAnalysis(document, workbench))
    case .template:
      let files = templateFiles(workbench)
      return .template(TemplateAnalysis(document, workbench, files, now: now))
    case .draft:
      return .draft(DraftAnalysis(document, workbench, now: now, settings: settings))
    case .other: return .other
    }
  }

  /// What a document is, without an analysis of its text.
  func kind(of document: Document) -> DocumentKind {
    guard let workbench = workbench(for: document) else { return .other }
    if document.name == ".kijitsu.yml" { return .configuration }
    if document.name.hasSuffix(".yml") || document.name.hasSuffix(".yaml") { return .other }
    return isTemplate(document, workbench) ? .template : .draft
  }

  /// Whether a document is a template: by its path, or by its header.
  private func isTemplate(_ document: Document, _ workbench: Workbench) -> Bool {
    if workbench.holdsTemplate(document.file) { return true }
    if let path = document.path, isTemplate(path: path) { return true }
    let split = HeaderSplit(document.units)
    guard split.header != nil else { return false }
    return HeaderLines(document.lines, split).all.contains { line in
      HeaderKey.templateOnly.contains { $0.isNamed(document.lines.text(line.key)) }
    }
  }

  /// Whether a path belongs to a template: a text file below a folder `Templates`.
  func isTemplate(path: String) -> Bool {
    guard path.hasSuffix(".txt") else { return false }
    return path.split(separator: "/").dropLast().contains { $0 == "Templates" || $0 == "templates" }
  }

  /// The present moment: the clock's, or the one the settings name.
  var now: Moment { settings.now ?? host.now() }
}
