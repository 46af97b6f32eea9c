import Foundation
import Testing
import Text

struct BodyCommandTests {
  @Test(arguments: [
    ("---\nsituation: delivery\n---\n山田様\n", "山田様\n"), ("山田様\n", "山田様\n"), ("", ""),
    ("---\r\nx: 1\r\n---\r\n山田様\r\n", "山田様\r\n"), ("---\n山田様\n", "---\n山田様\n"),
    ("---\n- 箇条書き\n---", ""),
  ])
  func `A draft comes out without its header`(draft: String, body: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write(draft, to: "下書き.txt")
    let outcome = try sandbox.run(["body", "下書き.txt"])
    #expect(outcome.text == body && outcome.code == 0)
    #expect(try sandbox.run(["body", "-"], input: Data(draft.utf8)).text == body)
  }

  @Test(arguments: TextEncoding.allCases)
  func `The encoding is kept`(encoding: TextEncoding) throws {
    let sandbox = try Sandbox()
    try sandbox.write(try encoding.encode(Array("---\na: 1\n---\n期日\n".utf16)), to: "a.txt")
    let expected = Data(try encoding.encode(Array("期日\n".utf16)))
    #expect(try sandbox.run(["body", "a.txt"]).output == expected)
  }
}
