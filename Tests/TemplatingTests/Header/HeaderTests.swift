import Templating
import Testing
import Text
import YAML

struct HeaderTests {
  /// A header whose ⟦ ⟧ mark the faulty places, and the kinds of the faults in order.
  struct Fault: Sendable, CustomTestStringConvertible {
    let header: String
    let kinds: [HeaderProblem.Kind]
    var testDescription: String { header }

    init(_ header: String, _ kinds: HeaderProblem.Kind...) {
      self.header = header
      self.kinds = kinds
    }
  }

  @Test(arguments: [
    Fault("⟦titel⟧: 納品", .unknownKey("titel", meant: "title")),
    Fault("⟦備考⟧: x", .unknownKey("備考", meant: nil)),
    Fault("title: a\n⟦題名⟧: b", .doubledKey("題名")),
    Fault("⟦title⟧: [a]", .notText(key: "title")),
    Fault("⟦ただの文⟧", .notMapping),
    Fault("fields: ⟦なし⟧", .fieldsNotMapping),
    Fault("fields:\n  期限: ⟦期現⟧", .unknownType("期現", meant: "期限")),
    Fault("fields:\n  期限: { type: ⟦dedline⟧ }", .unknownType("dedline", meant: "deadline")),
    Fault("fields:\n  期限: { ⟦defualt⟧: 3日後 }", .unknownKey("defualt", meant: "default")),
    Fault("fields:\n  ＵＲＬ: 文字\n  ⟦URL⟧: 文字", .doubledField("URL")),
    Fault("fields:\n  \"⟦a{b⟧\": 文字", .badFieldName("a{b")),
    Fault("fields:\n  ⟦期限⟧: [a]", .badField("期限")),
    Fault("fields:\n  ⟦色⟧: 選択", .noChoices),
    Fault("fields:\n  色: { choices: [赤, 青], default: ⟦あお⟧ }", .defaultNotChoice("あお", meant: nil)),
    Fault("fields:\n  色: { type: 文字, ⟦choices⟧: [赤] }", .unfitKey("choices", .text)),
    Fault("fields:\n  料金: { ⟦format⟧: 西暦 }", .unfitKey("format", .amount)),
    Fault("fields:\n  備考: { required: ⟦たぶん⟧ }", .badFlag(key: "required", "たぶん")),
    Fault("fields:\n  期限: { format: ⟦YYYY年⟧ }", .badFormat("YYYY年", .weekYear)),
    Fault("fields:\n  期限: { roll: ⟦休日⟧ }", .badRoll("休日")),
    Fault("fields:\n  期限: 期限\n  翌日: { from: 期限, plus: ⟦3 匹⟧ }", .badLength("3 匹")),
    Fault("fields:\n  翌日: { from: ⟦期現⟧, plus: 1日 }\n  期限: 期限", .unknownFrom("期現", meant: "期限")),
    Fault("fields:\n  名: 文字\n  翌日: { from: ⟦名⟧ }", .fromNotDate("名")),
    Fault("fields:\n  翌日: { plus: ⟦1日⟧ }", .missingFrom),
    Fault("fields:\n  期限: 期限\n  日: { from: 期限, plus: 1日, minus: ⟦1日⟧ }", .plusAndMinus),
    Fault(
      "fields:\n  a日: { from: ⟦b日⟧ }\n  b日: { from: a日 }", .circularFrom(["a日", "b日", "a日"])),
    Fault("a: ⟦⟧&x b", .notYAML(.anchor)),
    Fault("title: a\n⟦⟧title: b", .notYAML(.duplicateKey("title"))),
  ])
  func `Faults are found at their place`(fault: Fault) {
    let (units, ranges) = marked("---\n\(fault.header)\n---\n本文")
    let header = TemplateHeader(SourceText(units), path: "t.txt", words: Fixtures.words)
    #expect(header.problems.map(\.kind) == fault.kinds)
    #expect(header.problems.map(\.range) == ranges)
  }

  @Test func `Lines and columns count from the top of the file`() {
    let outcome = template("---\ntitle: a\nfields:\n  期限: 期現\n---\n{{期限").outcome()
    #expect(outcome.hasPrefix("t.txt:4:7: 「期現」という種類はありません。もしかして: 期限。"))
    #expect(outcome.contains("\nt.txt:6:1: タグが閉じていません。"))
  }

  @Test func `A header that is not closed is an error`() {
    #expect(template("---\ntitle: a\n本文").outcome().hasPrefix("t.txt:1:1: ヘッダーが閉じていません。"))
  }

  @Test func `A billion laughs end at the first anchor`() {
    let lines = (1...9).map { "l\($0): &l\($0) [*l\($0 - 1), *l\($0 - 1)]" }
    let text = "---\nl0: &l0 笑\n" + lines.joined(separator: "\n") + "\n---\n"
    #expect(template(text).problems.count == 1)
  }

  @Test(arguments: [
    ("title：納品　の件", "納品　の件"), ("title： 例：納品", "例：納品"), ("title　: 納品", "納品"), ("title:　納品　", "納品"),
    ("title: \"納品：済\"", "納品：済"), ("# 覚え：書き\ntitle: 納品", "納品"), ("title: |\n  例：納品", "例：納品"),
    ("題名：納品", "納品"),
  ])
  func `Full-width signs act where signs stand and stay where text stands`(
    yaml: String, title: String
  ) {
    let header = TemplateHeader(
      SourceText("---\n\(yaml)\n---\n"), path: "t.txt", words: Fixtures.words)
    #expect(header.title == title)
    #expect(header.problems.allSatisfy { $0.kind == .fullWidthSign })
  }

  @Test func `Fixing the full-width signs leaves a header that reads the same`() {
    let text = "---\ntitle：納品\nfields：\n　期限：｛type：期限，default：3営業日後｝\n　色：{choices：［赤，青］}\n---\n"
    var units = Array(text.utf16)
    let wide = TemplateHeader(SourceText(units), path: "t.txt", words: Fixtures.words)
    units = wide.problems.flatMap(\.fixes).flatMap(\.edits).applied(to: units)
    let narrow = TemplateHeader(SourceText(units), path: "t.txt", words: Fixtures.words)
    #expect(!wide.problems.isEmpty && narrow.problems.isEmpty)
    #expect(
      String(decoding: units, as: UTF16.self)
        == "---\ntitle: 納品\nfields:\n  期限: {type: 期限,default: 3営業日後}\n  色: {choices: [赤,青]}\n---\n")
    for header in [wide, narrow] {
      #expect(header.fields.map(\.type) == [.deadline, .choice])
      #expect(header.fields.last?.choices == ["赤", "青"])
      #expect(header.fields.first?.defaultValue == .text("3営業日後"))
    }
  }

  @Test(arguments: FieldType.allCases)
  func `Every type has a Japanese and an English name`(type: FieldType) {
    #expect(FieldType(name: type.japaneseName) == type)
    #expect(FieldType(name: type.rawValue.uppercased()) == type)
  }

  @Test(arguments: [
    ("返信期限", FieldType.deadline), ("締切日", .deadline), ("期日", .deadline), ("納品日", .date),
    ("日付", .date),
    ("曜日", .text), ("日数", .duration), ("返信期間", .duration), ("追加料金", .amount), ("差額の円", .amount),
    ("在庫あり", .flag), ("急ぎか", .flag), ("購入者名", .text), ("Deadline", .deadline), ("ｷｹﾞﾝ", .text),
  ])
  func `An undeclared field's type follows from its ending`(name: String, type: FieldType) {
    #expect(template("{{\(name)}}").fields.map(\.type) == [type])
  }

  @Test func `How an undeclared name is used tells whether it may be left out`() {
    let fields = template("{{#再送}}再び{{/再送}}{{#備考}}{{備考}}{{/備考}}{{名}}{{#名}}x{{/名}}").fields
    #expect(fields.map(\.name.text) == ["再送", "備考", "名"])
    #expect(fields.map(\.type) == [.flag, .text, .text])
    #expect(fields.map(\.mustBeGiven) == [true, false, true])
  }
}
