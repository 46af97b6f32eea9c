import Foundation
import FoundationXML
import Linting
import Reporting
import Testing
import Text

struct FormatTests {
  @Test(arguments: ReportFormat.all.map(\.name))
  func `A format looks like its snapshot`(name: String) throws {
    try expectSnapshot(report(name), named: "\(name).txt")
  }

  @Test func `English and colours look like their snapshots`() throws {
    try expectSnapshot(report("stylish", language: .english), named: "stylish-english.txt")
    let colored = try report("stylish", isColored: true).replacing("\u{1B}", with: "␛")
    try expectSnapshot(colored, named: "stylish-colored.txt")
  }

  @Test(arguments: ["json", "sarif"])
  func `JSON can be read back, with drafts and without`(name: String) throws {
    _ = try JSONReader.read(Array(report(name).utf8))
    let empty = try ReportWriter(format(name), style: Self.style())
    _ = try JSONReader.read(Array((empty.beginning + empty.ending).utf8))
  }

  @Test func `Each line of jsonl is an element of json`() throws {
    let whole = try JSONReader.read(Array(report("json").utf8))
    guard case .array(let files) = whole["files"] else {
      Issue.record("no files")
      return
    }
    let lines = try report("jsonl").split(separator: "\n")
    #expect(files.map(\.line) == lines.map(String.init))
  }

  @Test(arguments: ["checkstyle", "junit"])
  func `XML is well-formed whatever it holds`(name: String) throws {
    let parser = XMLParser(data: Data(try report(name).utf8))
    let isWellFormed = parser.parse()
    #expect(isWellFormed, "\(String(describing: parser.parserError))")
  }

  @Test(arguments: ["stylish", "gnu", "github"])
  func `Nothing in a draft reaches the terminal as a command`(name: String) throws {
    for scalar in try report(name).unicodeScalars {
      #expect(scalar == "\n" || !(0..<0x20).contains(scalar.value), "\(scalar.value)")
      #expect(!(0x202A...0x202E).contains(scalar.value))
    }
  }

  @Test func `Line formats give each finding one line`() throws {
    let count = try Samples.all.get().map(\.result.diagnostics.count).reduce(0, +)
    for name in ["gnu", "github"] {
      let lines = try report(name).split(separator: "\n")
      #expect(lines.count == count, "\(name)")
    }
  }

  @Test(arguments: [(Severity.error, 3), (.warning, 4), (.info, 5)])
  func `JUnit counts as failures what makes the run fail`(level: Severity, failures: Int) throws {
    let text = try report("junit", failLevel: level)
    #expect(text.matches(of: /<failure\s/).count == failures)
  }

  private func report(
    _ name: String, language: Language = .japanese, isColored: Bool = false,
    failLevel: Severity = .error
  ) throws -> String {
    let style = Self.style(language: language, isColored: isColored, failLevel: failLevel)
    var writer = try ReportWriter(format(name), style: style)
    var text = writer.beginning
    for file in try Samples.all.get() { text += writer.add(file) }
    // The rules have tests of their own.
    return (text + writer.ending).replacing(
      /"rules":\[.*?\]}},"language"/, with: ##""rules":[]}},"language""##)
  }

  private func format(_ name: String) throws -> ReportFormat {
    try #require(ReportFormat.all.first { $0.name == name })
  }

  private static func style(
    language: Language = .japanese, isColored: Bool = false, failLevel: Severity = .error
  ) -> ReportStyle {
    ReportStyle(language: language, isColored: isColored, failLevel: failLevel, version: "1.2.3")
  }
}
