import Testing
import YAML

struct YAMLReaderTests {
  @Test(arguments: ["no", "012", "1.0", "null", "~", "2026-11-27", "off", "\"はい\"", "'x'"])
  func `Every scalar is text`(scalar: String) throws {
    let node = try YAMLReader.read("値: \(scalar)")
    let text = scalar.trimmingQuotes
    #expect(node?["値"]?.scalar == text)
  }

  @Test func `Nodes know where they stand, in characters`() throws {
    let node = try #require(
      try YAMLReader.read("title: 納品\nfields:\n  期限: { type: 期限 }\n  一覧:\n    - 😀: 値\n"))
    let fields = try #require(node["fields"]?.mapping)
    #expect(fields[0].keyMark == YAMLMark(line: 3, column: 3))
    #expect(fields[0].value.mark == YAMLMark(line: 3, column: 7))
    let item = try #require(fields[1].value.sequence?.first?.mapping?.first)
    #expect(item.keyMark == YAMLMark(line: 5, column: 7))
    #expect(item.value.mark == YAMLMark(line: 5, column: 10))
  }

  @Test func `Mappings keep their order and lists their items`() throws {
    let node = try YAMLReader.read("b: 1\na: [x, y]\nc:\n- z\n")
    #expect(node?.mapping?.map(\.key) == ["b", "a", "c"])
    #expect(node?["a"]?.scalars == ["x", "y"])
    #expect(node?["c"]?.scalars == ["z"])
    #expect(node?["b"]?.scalars == ["1"])
    #expect(node?["d"] == nil)
  }

  @Test(arguments: ["", "\n\n", "# だけ\n", "   "])
  func `An empty text is no node`(text: String) throws {
    #expect(try YAMLReader.read(text) == nil)
  }

  @Test(
    arguments: [
      ("a: 1\na: 2", .duplicateKey("a"), 2, 1),
      ("x:\n  期限: 1\n  期限: 2", .duplicateKey("期限"), 3, 3),
      ("a: &x 1", .anchor, 1, 4),
      ("a: [*x]", .anchor, 1, 5),
      ("a: &x {b: 1}", .anchor, 1, 4),
      ("[a]: 1", .complexKey, 1, 1),
      ("a: 1\n---\nb: 2", .secondDocument, 2, 1),
    ] as [(String, YAMLError.Problem, Int, Int)])
  func `What is refused says why and where`(
    text: String, problem: YAMLError.Problem, line: Int, column: Int
  ) {
    #expect(throws: YAMLError(problem: problem, mark: YAMLMark(line: line, column: column))) {
      try YAMLReader.read(text)
    }
  }

  @Test(arguments: ["a: b: c", "a:\n\t- x", "a: [1, 2", "a: \"x", "{", "a: @x", "%", "- a\nb"])
  func `Broken text is a syntax error`(text: String) throws {
    let error = #expect(throws: YAMLError.self) { try YAMLReader.read(text) }
    guard case .syntax = error?.problem else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(error?.problem.ja.isEmpty == false && error?.problem.en.isEmpty == false)
  }

  @Test func `Laughs do not multiply`() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    #expect(throws: YAMLError.self) { try YAMLReader.read(text) }
  }

  @Test(arguments: [64, 65, 5_000])
  func `Nesting has a bottom`(depth: Int) throws {
    let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    if depth <= YAMLReader.maximumDepth {
      #expect(try YAMLReader.read(text) != nil)
    } else {
      let error = #expect(throws: YAMLError.self) { try YAMLReader.read(text) }
      #expect(error?.problem == .tooDeep)
    }
  }

  @Test(
    arguments: [[0x61, 0x3A, 0x20, 0xFF], [0x00], [0xE3, 0x81], [0x61, 0x00, 0x62]] as [[UInt8]])
  func `Bytes that are no UTF-8 are an error`(bytes: [UInt8]) {
    #expect(throws: YAMLError.self) { try YAMLReader.read(bytes) }
  }

  @Test func `JSON is read as well`() throws {
    let node = try YAMLReader.read(#"{"名": "山\n田", "数": 3, "一覧": [true, null]}"#)
    #expect(node?["名"]?.scalar == "山\n田")
    #expect(node?["一覧"]?.scalars == ["true", "null"])
  }
}

extension String {
  fileprivate var trimmingQuotes: String {
    guard let first, first == "\"" || first == "'" else { return self }
    return String(dropFirst().dropLast())
  }
}
