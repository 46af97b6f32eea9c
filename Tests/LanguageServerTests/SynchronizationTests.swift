import Testing
import Text

@testable import LanguageServer

/// The text follows the client's edits, whatever they are.
struct SynchronizationTests {
  @Test func `On another day what was found is found anew`() async throws {
    let client = try Client()
    try await client.start()
    let text = "¦11月30日までに色をお知らせください。ご返信がない場合は、キャンセルします。"
    let found = try await client.open(Marked(text).text)
    #expect(!found.texts("code").contains("past-deadline"))
    try client.wait(until: "2026-12-02T09:00")
    _ = try await client.request("textDocument/foldingRange", Marked(text).params())
    let again = try await client.diagnostics()
    #expect(again.texts("code").contains("past-deadline"))
    try await client.finish()
  }

  @Test func `A limit that passes today is over for the next request`() async throws {
    let client = try Client()
    try await client.start()
    let text = "¦本日18時までに色をお知らせください。ご返信がない場合は、キャンセルします。"
    try await client.open(Marked(text).text)
    let early = try await client.request("textDocument/hover", Marked(text).params())
    try client.wait(until: "2026-11-22T19:00")
    let late = try await client.request("textDocument/hover", Marked(text).params())
    #expect(early.line != late.line)
    try await client.finish()
  }

  private func change(_ version: Int, _ changes: String) -> String {
    """
    {"textDocument":{"uri":"file:///w/返信.txt","version":\(version)},"contentChanges":[\(changes)]}
    """
  }

  private func edit(_ start: (Int, Int), _ end: (Int, Int), _ text: String) -> String {
    """
    {"range":{"start":{"line":\(start.0),"character":\(start.1)},
     "end":{"line":\(end.0),"character":\(end.1)}},"text":"\(text)"}
    """
  }

  private func text(_ client: Client) async -> String? {
    await client.server.text(of: "file:///w/返信.txt")
  }

  @Test func `Edits are made one after the other`() async throws {
    let client = try Client()
    try await client.start()
    try await client.open("😀あ\nい")
    await client.notify(
      "textDocument/didChange",
      change(2, edit((0, 2), (0, 3), "う") + "," + edit((0, 3), (1, 1), "え\\nお")))
    #expect(await text(client) == "😀うえ\nお")
    _ = try await client.diagnostics()
    await client.notify("textDocument/didChange", change(3, #"{"text":"か"}"#))
    #expect(await text(client) == "か")
    _ = try await client.diagnostics()
    try await client.finish()
  }

  @Test func `Edits outside the text and versions going back are logged and made`() async throws {
    let client = try Client()
    try await client.start()
    try await client.open("あ")
    await client.notify("textDocument/didChange", change(0, edit((7, 7), (3, 9), "い")))
    #expect(await text(client) == "あい")
    #expect(client.logged.count == 2)
    _ = try await client.diagnostics()
    try await client.finish()
  }

  @Test(arguments: [#"{"range":{},"text":"x"}"#, "{}", #"{"text":"う"},{"range":{},"text":"x"}"#])
  func `A message with an ill-shaped change changes nothing`(changes: String) async throws {
    let client = try Client()
    try await client.start()
    try await client.open("あ")
    await client.notify("textDocument/didChange", change(5, changes))
    #expect(await text(client) == "あ")
    #expect(client.logged.count == 1)
    await client.notify("textDocument/didChange", change(2, edit((0, 1), (0, 1), "い")))
    #expect(await text(client) == "あい")
    #expect(client.logged.count == 1)
    _ = try await client.diagnostics()
    try await client.finish()
  }

  @Test func `A place beyond all numbers is drawn in`() async throws {
    let client = try Client()
    try await client.start()
    try await client.open("あ\nい")
    let place = (1, Int.max)
    await client.notify("textDocument/didChange", change(2, edit(place, (Int.max, Int.max), "う")))
    #expect(await text(client) == "あ\nいう")
    _ = try await client.request(
      "textDocument/hover",
      #"{"textDocument":{"uri":"file:///w/返信.txt"},"position":{"line":1,"character":\#(Int.max)}}"#)
    _ = try await client.diagnostics()
    try await client.finish()
  }

  @Test func `Closing takes the findings back`() async throws {
    let client = try Client()
    try await client.start()
    let found = try await client.open("---\nsituation: よそ\n---\n")
    #expect(found.contains { $0["code"]?.string == "draft-header" })
    await client.notify("textDocument/didClose", #"{"textDocument":{"uri":"file:///w/返信.txt"}}"#)
    #expect(try await client.diagnostics().isEmpty)
    try await client.finish()
  }

  @Test func `Once diagnostics are pulled, none are pushed`() async throws {
    let client = try Client()
    try await client.start(#"{"textDocument":{"diagnostic":{}}}"#)
    try await client.open("---\nsituation: よそ\n---\n")
    let report = try await client.request(
      "textDocument/diagnostic", #"{"textDocument":{"uri":"file:///w/返信.txt"}}"#)
    #expect(report["kind"]?.string == "full")
    #expect(report["items"]?.array?.isEmpty == false)
    #expect(try await client.diagnostics().isEmpty)
    await client.notify("textDocument/didChange", change(2, #"{"text":"か"}"#))
    try await client.finish()
  }
}

extension LanguageServer {
  fileprivate func text(of uri: String) -> String? {
    documents[uri].map { String(decoding: $0.units, as: UTF16.self) }
  }
}
