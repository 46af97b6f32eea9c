import Testing
import Text

struct JSONTests {
  @Test(
    arguments: [
      (.null, "null"), (true, "true"), (-3, "-3"), ("期限", #""期限""#),
      ("\"\\\n\r\t\u{0}\u{1B}\u{7F}", #""\"\\\n\r\t\u0000\u001b\u007f""#), ("😀", #""😀""#),
      ([], "[]"), ([1, "a", .null], #"[1,"a",null]"#), (.object([]), "{}"),
      (.object([("b", 1), ("a", [.object([("c", false)])])]), #"{"b":1,"a":[{"c":false}]}"#),
    ] as [(JSON, String)])
  func `A value is written on a line, keys in their order`(value: JSON, line: String) {
    #expect(value.line == line)
  }

  @Test func `Over several lines it is indented`() {
    let value = JSON.object([("a", [1, .object([("b", "x")])]), ("c", []), ("d", .object([]))])
    #expect(
      value.pretty == """
        {
          "a": [
            1,
            {
              "b": "x"
            }
          ],
          "c": [],
          "d": {}
        }

        """)
  }
}
