import Templating
import Testing
import Text

/// Holds the templates of the repository.
struct StockTemplateTests {
  static let names = Fixtures.files("Templates", ending: ".txt")
  static let templates = names.filter { !$0.hasPrefix("partials/") }

  private static func load(_ name: String) throws -> Template {
    let entries = names.map { TemplateLibrary.Entry(name: $0, path: "Templates/\($0)") }
    let library = TemplateLibrary(entries, words: Fixtures.words) { entry in
      SourceText(Fixtures.text(entry.path))
    }
    return try library.template(try library.find(String(name.dropLast(4))))
  }

  @Test func `There are at least fourteen`() { #expect(Self.templates.count >= 14) }

  @Test(arguments: templates)
  func `Each is without faults, and every field is declared`(name: String) throws {
    let template = try Self.load(name)
    #expect(template.problems.isEmpty)
    #expect(template.header.title != nil && template.header.situation != nil)
    for field in template.fields {
      #expect(field.isDeclared, "\(field.name.text)")
      #expect(field.details != nil, "\(field.name.text)")
      #expect(field.firstUse != nil, "\(field.name.text)")
    }
  }

  @Test(arguments: templates)
  func `Each makes a message with and without what may be left out`(name: String) throws {
    let template = try Self.load(name)
    let context = Fixtures.context()
    let needed = template.fields.filter(\.mustBeGiven).map(\.name.text)
    let samples = template.samples
    for inputs in [samples, samples.filter { needed.contains($0.name.text) }] {
      let text = try template.fill(inputs, in: context).text
      #expect(text.hasPrefix("山田様\n\n") && text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
      for trace in ["{{", "}}", "⟦", "\n\n\n", "様様", "円円", "。。", "  "] {
        #expect(!text.contains(trace), "\(trace) in \(text)")
      }
    }
  }
}
