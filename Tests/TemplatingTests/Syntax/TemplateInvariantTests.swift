import Templating
import Testing
import Text

/// What holds for every text, tried with all rows of three pieces.
struct TemplateInvariantTests {
  private static let pieces = [
    "文", "\n", "\r\n", " ", "　", "😀", "{{a}}", "{{#a}}", "{{^b}}", "{{/a}}", "{{/b}}", "{{> p}}",
    "{{!x}}", "{{", "}}",
    "｛｛a｝｝", "{{{a}}}", "{{=[ ]=}}", "[a]", "{{a | date: \"M月\"}}", "---\n", "a: 1\n", "\u{0}",
  ]

  @Test(arguments: pieces)
  func `Every text gives a whole tree, and fills or fails`(first: String) {
    for second in Self.pieces {
      for third in Self.pieces {
        let text = first + second + third
        checkTree(text, .product)
        checkTree(text, .mustache)
        checkFilling(text)
      }
    }
  }

  private func checkTree(_ text: String, _ dialect: TemplateDialect) {
    let units = Array(text.utf16)
    let tree = TemplateParser.parse(units, dialect: dialect)
    var end = 0
    var open: [Int] = []
    for (index, node) in tree.nodes.enumerated() {
      #expect(node.range.start >= end && node.range.end <= units.count, "\(text)")
      end = node.range.end
      switch node.kind {
      case .section(_, _, let end):
        #expect(end > index && end < tree.nodes.count, "\(text)")
        open.append(index)
      case .sectionEnd(_, let start): #expect(open.popLast() == start, "\(text)")
      default: break
      }
    }
    #expect(open.isEmpty, "\(text)")
    for problem in tree.problems { #expect(problem.range.end <= units.count, "\(text)") }
  }

  private func checkFilling(_ text: String) {
    let template = template(text, partials: ["p": "{{a}}\n文\n"])
    let inputs = template.samples
    guard let rendering = try? template.fill(inputs, in: Fixtures.context()) else { return }
    var end = 0
    for segment in rendering.segments {
      #expect(segment.rendered.start == end, "\(text)")
      end = segment.rendered.end
    }
    #expect(end == rendering.units.count, "\(text)")
  }
}
