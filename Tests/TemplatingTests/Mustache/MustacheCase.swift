package import Templating
import Testing
import Text

/// A template, its data, and the text it renders to.
struct MustacheCase: Sendable, CustomTestStringConvertible {
  let name: String
  let template: String
  let data: TemplateValue
  let partials: [String: String]
  let expected: String

  init(
    _ name: String, _ template: String, _ data: TemplateValue, partials: [String: String] = [:],
    _ expected: String
  ) {
    self.name = name
    self.template = template
    self.data = data
    self.partials = partials
    self.expected = expected
  }

  var testDescription: String { name }

  func check() throws {
    let rendering = try MustacheRenderer.render(template, data: data, partials: partials)
    #expect(rendering.text == expected)
    // The segments cover the text without gaps.
    var end = 0
    for segment in rendering.segments {
      #expect(segment.rendered.start == end)
      end = segment.rendered.end
    }
    #expect(end == rendering.units.count)
  }
}

extension TemplateValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral,
  ExpressibleByIntegerLiteral
{
  package init(stringLiteral value: String) { self = .text(value) }
  package init(booleanLiteral value: Bool) { self = .flag(value) }
  package init(integerLiteral value: Int) { self = .text(String(value)) }
  package init(nilLiteral: ()) { self = .null }
  package init(arrayLiteral elements: TemplateValue...) { self = .list(elements) }
  package init(dictionaryLiteral elements: (String, TemplateValue)...) {
    self = .map(Dictionary(elements) { $1 })
  }
}
