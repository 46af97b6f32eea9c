import Dates
import Linting
import Templating
import Text

/// A document the client has open, with what is known of its present text.
final class Document {
  let uri: String
  /// Its path as the client spells it.
  let path: String?
  /// What tells its file from others, however the client spells the path: the path without links, or
  /// the address of a document that is no file.
  let file: String
  let languageID: String
  private(set) var version: Int?
  private(set) var lines: TextLines
  /// What was found in the present text; made when first asked for.
  private(set) var analysis: DocumentAnalysis?
  /// The moment that ``analysis`` was made for.
  private(set) var analysedAt: Moment?
  /// What was found when it was last analysed as a draft.
  private(set) var earlier: LintResult?

  /// - Parameter realPath: gives a path without links.
  init(
    uri: String, languageID: String, version: Int?, text: String, encoding: PositionEncoding,
    realPath: (String) -> String = { $0 }
  ) {
    self.uri = uri
    path = FileURI.path(uri)
    file = path.map(realPath) ?? uri
    self.languageID = languageID
    self.version = version
    lines = TextLines(Array(text.utf16), encoding: encoding)
  }

  var units: [UInt16] { lines.units }

  /// The folder it lies in.
  var folder: String? {
    guard let path, let slash = path.lastIndex(of: "/") else { return nil }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The name of its file.
  var name: String {
    let path = path ?? uri
    return path.split(separator: "/").last.map(String.init) ?? path
  }

  /// Replaces the text of a range, or all of it.
  func replace(_ range: TextRange?, with text: String) {
    var units = lines.units
    let encoding = lines.encoding
    if let range {
      lines = TextLines([], encoding: encoding)
      units.replaceSubrange(range.range, with: text.utf16)
    } else {
      units = Array(text.utf16)
    }
    lines = TextLines(units, encoding: encoding)
    analysis = nil
  }

  func setVersion(_ version: Int?) { self.version = version }

  /// - Parameter now: the moment it was made for, since what a date means changes with time.
  func keep(_ analysis: DocumentAnalysis, now: Moment) {
    self.analysis = analysis
    analysedAt = now
    guard case .draft(let draft) = analysis else { return }
    earlier = draft.result
  }

  /// Whether it was found to be a template that includes a file.
  func includes(_ file: String) -> Bool {
    guard case .template(let template) = analysis else { return false }
    return template.template.partials.values.contains { $0.path == file }
  }

  /// Forgets what was found, since something around the document has changed.
  func forget() {
    analysis = nil
    earlier = nil
  }
}

/// What a document is, and what was found in it.
enum DocumentAnalysis {
  case draft(DraftAnalysis)
  case template(TemplateAnalysis)
  case configuration(ConfigurationAnalysis)
  /// Nothing the server speaks about.
  case other
}
