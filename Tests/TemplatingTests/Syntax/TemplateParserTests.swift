import Templating
import Testing
import Text

struct TemplateParserTests {
  @Test(arguments: [
    "⟦{{期限}}⟧まで", "😀𠮷⟦{{期限}}⟧", "行\r\n⟦{{ 期限 }}⟧\r\n", "か\u{3099}⟦｛｛期限｝｝⟧", "⟦{｛期限}｝⟧",
    "⟦{{期限 | date: \"M月d日\"}}⟧", "⟦{{{期限}}}⟧⟦{{&期限}}⟧", "⟦{{#再送}}⟧x⟦{{/再送}}⟧",
    "一\n  ⟦{{> 署名}}⟧\n", "⟦{{! 覚え\n書き }}⟧", "⟦{{=<% %>=}}⟧<⟦<%期限%>⟧",
  ])
  func `Every tag knows its range`(text: String) {
    let (units, ranges) = marked(text)
    let tree = TemplateParser.parse(units)
    #expect(tree.nodes.filter { $0.kind != .text }.map(\.range) == ranges)
  }

  @Test(arguments: [
    ("{{⟦期限⟧}}", "期限"), ("{{  ⟦期限⟧ }}", "期限"), ("｛｛　⟦期限⟧　｝｝", "期限"), ("{{#⟦再送⟧}}{{/再送}}", "再送"),
    ("{{⟦お休みの 種類⟧|全角}}", "お休みの 種類"), ("｛｛⟦期限⟧　｜　曜日｝｝", "期限"),
  ])
  func `Names know their ranges`(text: String, name: String) throws {
    let (units, ranges) = marked(text)
    let tree = TemplateParser.parse(units)
    let use = try #require(tree.fieldUses.first)
    #expect(use.range == ranges.first)
    #expect(tree[use].text == name)
  }

  @Test(arguments: [
    ("⟦{{期限⟧\nまで", SyntaxProblem.Kind.unclosedTag), ("⟦{{期限}⟧まで", .unclosedTag),
    ("⟦{{期限⟧{{名}}", .unclosedTag), ("⟦{{{期限}⟧}まで", .unclosedTag), ("⟦{{! 覚え書き⟧", .unclosedTag),
    ("期限⟦}}⟧まで", .strayBraces), ("⟦{{}}⟧", .emptyTag), ("⟦{{　}}⟧", .emptyTag),
    ("⟦{{# }}⟧", .emptyTag),
    ("{{⟦期\n限⟧}}", .badName("期\n限")), ("⟦{{#再送}}⟧x", .unclosedSection("再送")),
    ("x⟦{{/再送}}⟧", .strayEnd("再送")),
    ("{{#a}}{{#b}}⟦{{/a}}⟧{{/b}}", .crossedSections(open: "b", end: "a")),
    ("⟦{{=<%=}}⟧", .badDelimiters), ("⟦{{<親}}⟧", .unsupportedTag("<親")),
    ("⟦{{$枠}}⟧", .unsupportedTag("$枠")),
    ("⟦{{>*名}}⟧", .unsupportedTag("*名")), ("⟦{{{期限}}}⟧", .unusualTag(.triple)),
    ("⟦{{&期限}}⟧", .unusualTag(.ampersand)), ("⟦{{=<% %>=}}⟧", .unusualTag(.delimiters)),
    ("{{期限⟦|⟧}}", .badFilter("|")), ("{{期限⟦|date: M月⟧}}", .badFilter("|date: M月")),
    ("{{期限⟦|date: \"M月⟧}}", .badFilter("|date: \"M月")),
    ("{{期限⟦|date 曜日⟧}}", .badFilter("|date 曜日")),
  ])
  func `Faults are found at their place`(text: String, kind: SyntaxProblem.Kind) {
    let (units, ranges) = marked(text)
    let tree = TemplateParser.parse(units)
    #expect(tree.problems.map(\.kind) == [kind])
    #expect(tree.problems.map(\.range) == ranges)
    // The tree is whole all the same: every section has its end.
    for (index, node) in tree.nodes.enumerated() {
      guard case .section(_, _, let end) = node.kind else { continue }
      #expect(end > index)
      if case .sectionEnd(_, let start) = tree.nodes[end].kind { #expect(start == index) }
    }
  }

  @Test(arguments: [
    ("⟦｛｛期限｝｝⟧", "{{期限}}"), ("⟦{{＃再送}}⟧{{/再送}}", "{{#再送}}{{/再送}}"),
    ("{{#a}}⟦{{／a}}⟧", "{{#a}}{{/a}}"),
    ("⟦{{＾a}}⟧{{/a}}", "{{^a}}{{/a}}"), ("⟦{{＞署名}}⟧", "{{>署名}}"), ("⟦{{！覚え書き}}⟧", "{{!覚え書き}}"),
    ("⟦{{　期限　}}⟧", "{{ 期限 }}"), ("⟦{{期限｜date：”M月d日”}}⟧", "{{期限|date:\"M月d日\"}}"),
    ("⟦｛{期限}｝⟧", "{{期限}}"), ("⟦{{期限　｜　曜日}}⟧", "{{期限 | 曜日}}"),
  ])
  func `Full-width signs are read, warned about and folded by a safe fix`(
    text: String, fixed: String
  ) throws {
    let (units, ranges) = marked(text)
    let problem = try #require(TemplateParser.parse(units).problems.first)
    #expect(problem.kind == .fullWidthTag && problem.severity == .warning)
    #expect(problem.range == ranges.first)
    let fix = try #require(problem.fixes.first)
    #expect(fix.isSafe)
    let result = fix.edits.applied(to: units)
    #expect(String(decoding: result, as: UTF16.self) == fixed)
    #expect(TemplateParser.parse(result).problems.isEmpty)
  }

  @Test func `An open tag is closed by a fix where a brace stands`() throws {
    let units = Array("{{期限}までに".utf16)
    let problem = try #require(TemplateParser.parse(units).problems.first)
    let fix = try #require(problem.fixes.first)
    #expect(!fix.isSafe)
    #expect(String(decoding: fix.edits.applied(to: units), as: UTF16.self) == "{{期限}}までに")
  }

  @Test(arguments: [
    ("{{期限|date:\"M月d日\"}}", ["date(M月d日)"]),
    ("{{期限 | date: \"M/d\" | 全角}}", ["date(M/d)", "全角()"]),
    ("{{質問|join:\"、\"}}", ["join(、)"]), ("{{数|x: 2, ３}}", ["x(2,3)"]),
    ("{{期限 | date: \"a|b\"}}", ["date(a|b)"]),
  ])
  func `Filters take literals`(text: String, calls: [String]) throws {
    let tree = TemplateParser.parse(Array(text.utf16))
    #expect(tree.problems.isEmpty)
    let read = try #require(tree.filters[0])
    #expect(read.map { "\($0.name)(\($0.arguments.map(\.text).joined(separator: ",")))" } == calls)
  }

  @Test func `Text keeps its ranges around lines that vanish`() {
    let (units, ranges) = marked("⟦上\n⟧  {{#再送}}  \n⟦中\n⟧{{/再送}}\n⟦下⟧")
    let texts = TemplateParser.parse(units).nodes.filter { $0.kind == .text }
    #expect(texts.map(\.range) == ranges)
  }

  @Test func `A full-width blank beside a tag lets its line vanish`() {
    #expect(template("上\n　{{#再送}}　\n中\n{{/再送}}\n下").outcome(["再送": "はい"]) == "上\n中\n下")
  }

  @Test func `Nesting beyond the limit is an error, and costs no stack`() {
    let text = String(repeating: "{{#a}}", count: 5_000) + String(repeating: "{{/a}}", count: 5_000)
    let tree = TemplateParser.parse(Array(text.utf16))
    #expect(tree.problems.map(\.kind) == [.tooDeep(100)])
    let spec = TemplateParser.parse(Array(text.utf16), dialect: .mustache)
    #expect(spec.problems.isEmpty)
  }

  @Test(arguments: [
    "{{", "{{!", "{{{", "}}", "{{/a}}", "{{#a}}", "{{a|", "｛", "{{=", "{{#a}}{{/b}}",
  ])
  func `Hostile repetition is read in one go`(piece: String) {
    let text = Array(String(repeating: piece, count: 20_000).utf16)
    let tree = TemplateParser.parse(text)
    #expect(tree.problems.count <= TemplateTree.maximumProblems)
    _ = TemplateParser.parse(text, dialect: .mustache)
  }
}
