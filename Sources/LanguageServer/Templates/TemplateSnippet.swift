import Dates
import Templating
import Text

/// A whole template to be put into a draft: defaults are filled in, the rest are holes.
struct TemplateSnippet {
  /// With a tab stop for each field; the same field has the same number.
  private(set) var snippet: String?
  /// With holes such as ⟦購入者名⟧.
  private(set) var plain: String?

  init(_ template: Template, _ draft: DraftAnalysis) {
    let (dates, reader) = (draft.context, draft.workbench.reader)
    let context = FieldContext(dates: dates, words: draft.workbench.words) {
      text throws(DateValueError) in try reader.value(text, context: dates)
    }
    guard let sample = try? template.fill(template.samples, in: context) else { return }
    let known = Dictionary(template.fields.map { ($0.name.key, $0) }) { first, _ in first }
    var numbers: [String: Int] = [:]
    var (snippet, plain) = ("", "")
    for segment in sample.segments {
      let text = String(decoding: sample.units[segment.rendered.range], as: UTF16.self)
      guard case .value(let name, _) = segment.origin else {
        snippet += Self.escaped(text)
        plain += text
        continue
      }
      let key = FieldName.key(name)
      let field = known[key]
      let isFilled = field?.defaultValue != nil || field?.derivation != nil
      let number = numbers[key] ?? numbers.count + 1
      numbers[key] = number
      snippet += "${\(number):\(Self.escaped(isFilled ? text : name))}"
      plain += isFilled ? text : "⟦\(name)⟧"
    }
    self.snippet = snippet + "$0"
    self.plain = plain
  }

  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "$" || scalar == "}" || scalar == "\\" { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }
}
