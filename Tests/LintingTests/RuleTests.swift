import Linting
import Testing
import Text

/// Every rule against its own examples, and against the same examples in other surroundings.
struct RuleTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let rule: Rule
    let example: Rule.Example
    var testDescription: String { rule.id + " " + example.text }
  }

  static let cases = Rule.all.flatMap { rule in
    rule.examples.map { Case(rule: rule, example: $0) }
  }
  /// Rules about how a line begins: a bullet in front takes the fault away.
  static let lineRules: Set<String> = ["markdown-markup", "wrong-addressee"]

  private func found(_ text: String, _ test: Case) throws -> String {
    let result = try LinterFixture.lint(
      text, situation: test.example.situation, settings: settings(test))
    return MarkedText.marked(text, result.diagnostics.map(\.range))
  }

  private func settings(_ test: Case) -> LintSettings {
    var settings = LintSettings()
    settings.only = [test.rule.id]
    settings.buyer = test.example.buyer
    settings.ordered = test.example.ordered
    return settings
  }

  @Test(arguments: cases)
  func `An example is found at exactly its marks`(test: Case) throws {
    let found = try found(MarkedText(test.example.text).string, test)
    #expect(found == test.example.text)
  }

  @Test(arguments: cases)
  func `An emoji line in front changes nothing`(test: Case) throws {
    let marked = "🌸👨‍👩‍👧\n" + test.example.text
    let found = try found(MarkedText(marked).string, test)
    #expect(found == marked)
  }

  @Test(arguments: cases.filter { !lineRules.contains($0.rule.id) })
  func `A bullet in front changes nothing`(test: Case) throws {
    let marked = "・" + test.example.text
    let found = try found(MarkedText(marked).string, test)
    #expect(found == marked)
  }

  @Test(arguments: cases.filter(\.example.isBad))
  func `The buyer's quoted words are left alone`(test: Case) throws {
    let situation = try LinterFixture.linter.get().glossary.situation(test.example.situation)
    let reply =
      "11月27日（金）までに、" + (situation?.suggestedRequest ?? "")
      + (situation?.suggestedConsequence ?? "").replacing("{期限}", with: "期日")
    let quoted = MarkedText(test.example.text).string.split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { "> " + $0 }.joined(separator: "\n")
    let text = quoted + "\n" + reply
    let found = try found(text, test)
    #expect(found == text)
  }

  @Test(arguments: cases.filter { $0.example.isBad && $0.example.fixed != nil })
  func `The safe fixes bring the fixed text, and then nothing more`(test: Case) throws {
    func fix(_ body: SourceText) throws -> (body: SourceText, edits: Int, result: LintResult) {
      let linter = try LinterFixture.linter.get()
      let dates = try LinterFixture.context()
      return Linter.fixed(body) {
        linter.lint($0, situation: test.example.situation, dates: dates, settings: settings(test))
      }
    }
    let fixed = try fix(SourceText(MarkedText(test.example.text).string))
    #expect(fixed.body.string == test.example.fixed)
    #expect(fixed.edits > 0)
    #expect(fixed.result.diagnostics.isEmpty)
    let again = try fix(fixed.body)
    #expect(again.edits == 0)
    #expect(again.body.units == fixed.body.units)
  }

  @Test(arguments: Rule.all)
  func `A rule explains itself with two examples of each kind`(rule: Rule) {
    #expect(rule.examples.count { $0.isBad } >= 2)
    #expect(rule.examples.count { !$0.isBad } >= 2)
    #expect(!rule.rationale.ja.isEmpty && !rule.rationale.en.isEmpty)
    #expect(rule.summary.ja.utf16.last == 0x3002)
  }

  @Test func `Every rule has an id of its own`() {
    #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
  }
}

extension Rule: CustomTestStringConvertible {
  /// The rule by its id.
  public var testDescription: String { id }
}
