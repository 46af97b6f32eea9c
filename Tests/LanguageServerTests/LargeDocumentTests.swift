import Testing
import Text

@testable import LanguageServer

/// A document of five megabytes.
struct LargeDocumentTests {
  private static let line = "ご多用のところ恐れ入りますが、１１月２７日（金）までにご確認ください。\n"
  private static let text = String(repeating: line, count: 5 << 20 / line.utf8.count + 1)

  @Test func `Findings come, and the end can be edited`() async throws {
    let client = try Client()
    try await client.start()
    let found = try await client.open(Self.text)
    #expect((1...1001).contains(found.count))
    let last = 5 << 20 / Self.line.utf8.count + 1
    await client.notify(
      "textDocument/didChange",
      """
      {"textDocument":{"uri":"file:///w/返信.txt","version":2},"contentChanges":[{"text":"以上",
       "range":{"start":{"line":\(last),"character":0},"end":{"line":\(last),"character":0}}}]}
      """)
    let folds = try await client.request("textDocument/foldingRange", Marked("").params())
    #expect(folds.array?.count == 1)
    await client.notify("textDocument/didClose", Marked("").params())
    #expect(try await client.diagnostics().isEmpty)
    try await client.finish()
  }
}
