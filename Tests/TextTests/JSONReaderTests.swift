import Testing
import Text

struct JSONReaderTests {
  @Test(arguments: [
    #"{"a":1,"b":[true,false,null,"x"]}"#, "[]", "{}", "-12", "0", #""11月27日\n🎻""#, "-0", "1.5",
    "1e9", "123456789012345678901234567890", #"{"a":{"b":{"c":[[]]}}}"#,
  ])
  func `What is read is written back the same`(text: String) throws {
    #expect(try JSONReader.read(Array(text.utf8)).line == text)
  }

  @Test(arguments: [
    (#""\u671f\u65e5""#, "期日"), (#""\ud83c\udfbb""#, "🎻"), (#""\ud83c""#, "\u{FFFD}"),
    (#""\ud83cx""#, "\u{FFFD}x"), (#""\udfbb""#, "\u{FFFD}"),
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
    (#""\ud83c\u671f""#, "\u{FFFD}期"), ("\u{FEFF}\"\"", ""), ("  \"a\" \r\n", "a"),
  ])
  func `Escapes are read`(text: String, expected: String) throws {
    #expect(try JSONReader.read(Array(text.utf8)).string == expected)
  }

  @Test(arguments: [
    ("", JSONReader.Failure.Problem.end, 0), ("{", .end, 1), (#"{"a""#, .end, 4),
    ("[1,]", .unexpected, 3), ("{'a':1}", .unexpected, 1), ("nul", .unexpected, 0),
    ("01", .number, 2),
    ("1.", .number, 2), ("-", .number, 1), ("1e", .number, 2), (#""a"#, .end, 2),
    ("\"a\nb\"", .string, 2), (#""\x""#, .string, 2), (#""\u12G4""#, .string, 5),
    ("{} {}", .extra, 3),
    ("[1 2]", .unexpected, 3),
  ])
  func `What is no JSON is told with its place`(
    text: String, problem: JSONReader.Failure.Problem, offset: Int
  ) {
    #expect(throws: JSONReader.Failure(problem: problem, offset: offset)) {
      try JSONReader.read(Array(text.utf8))
    }
  }

  @Test func `Bad bytes and deep nesting are refused`() {
    #expect(throws: JSONReader.Failure(problem: .notUTF8, offset: 2)) {
      try JSONReader.read([0x22, 0xFF, 0x22])
    }
    #expect(throws: JSONReader.Failure(problem: .tooDeep, offset: 128)) {
      try JSONReader.read(Array(repeating: UInt8(ascii: "["), count: 100_000))
    }
  }

  @Test func `Of members with one name the last counts`() throws {
    #expect(try JSONReader.read(Array(#"{"a":"1","a":"2"}"#.utf8))["a"]?.string == "2")
  }
}
