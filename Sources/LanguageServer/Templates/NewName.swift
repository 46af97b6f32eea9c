import Templating
import Text

/// A name that a field or partial is to get.
struct NewName {
  private let text: String

  init(_ text: String) { self.text = text }

  /// Whether it can stand in tags, in headers and in the names of files without being read as anything
  /// else: tried by reading it back.
  var isFit: Bool {
    guard !text.isEmpty, !text.hasPrefix("-"), text != ".",
      text.unicodeScalars.allSatisfy(Self.isFit)
    else { return false }
    let source = SourceText(
      """
      ---
      fields:
        \(text): 日付
        \(other): { from: \(text) }
      ---
      {{\(text)}}{{#\(text)}}{{/\(text)}}{{> \(text)}}
      """)
    let header = TemplateHeader(source, path: "", words: FieldWords(nil))
    guard header.problems.isEmpty, header.fields.map(\.name.text) == [text, other],
      header.fields.last?.derivation?.from.text == text
    else { return false }
    let flow = SourceText("---\nfields: { \(text): 日付 }\n---\n")
    guard TemplateHeader(flow, path: "", words: FieldWords(nil)).fields.map(\.name.text) == [text]
    else { return false }
    let body = ParsedTemplate(path: "", source: source)
    let places = TemplateNames(source, TemplateHeader(), body.tree).places
    return body.syntaxProblems.isEmpty && places.allSatisfy { $0.text == text }
      && places.map(\.kind) == [.derivation, .use, .use, .sectionEnd, .partial]
  }

  /// A field beside it.
  private var other: String { FieldName.key(text) == "期限" ? "期日" : "期限" }

  private static func isFit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator, .lineSeparator,
      .paragraphSeparator:
      false
    default: !"{}｛｝[],:：#\"'|｜&*!?<>=/^\\@%`".unicodeScalars.contains(scalar)
    }
  }
}
