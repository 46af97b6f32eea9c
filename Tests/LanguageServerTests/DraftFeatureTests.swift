import Testing
import Text

@testable import LanguageServer

/// What the writer of a draft sees.
struct DraftFeatureTests {
  private static let snippets =
    #"{"textDocument":{"hover":{"contentFormat":["markdown"]},"codeAction":{"codeActionLiteralSupport":{}}}}"#

  private func client(_ text: String) async throws -> Client {
    let client = try Client()
    try await client.start(Self.snippets)
    try await client.open(text)
    return client
  }

  @Test(arguments: [
    ("😀𠮷野様、11月¦27日までにご返信ください。", ["2026年11月27日（金）", "あと5日", "営業日ではあと4日"]),
    ("3日以¦内にお知らせください。", ["2026年11月25日（水）", "あと3日"]),
    ("明¦日までにお願いします。", ["祝日（勤労感謝の日）"]),
    ("---\nignore: [term, vague-dead¦line]\n---\n", ["**`vague-deadline`**", "期日"]),
    ("---\nsituation: del¦ivery\n---\n", ["（`delivery`）"]),
  ])
  func `A hover explains dates, rules and situations`(marked: String, parts: [String]) async throws
  {
    let draft = Marked(marked)
    let client = try await client(draft.text)
    let hover = try await client.request("textDocument/hover", draft.params())
    let text = hover["contents"]?["value"]?.string ?? ""
    for part in parts { #expect(text.contains(part)) }
    try await client.finish()
  }

  @Test func `An inlay hint names the day`() async throws {
    let draft = Marked("⟦😀3日以内にお知らせください。⟧")
    let client = try await client(draft.text)
    let hints = try await client.request("textDocument/inlayHint", draft.params())
    #expect(hints.texts("label") == ["→ 11/25（水）"])
    #expect(hints[0]?["position"]?["character"]?.int == 6)
    try await client.finish()
  }

  @Test func `Dates can be written as absolute ones`() async throws {
    let draft = Marked("3日以¦内にご返信ください。")
    let client = try await client(draft.text)
    let actions = try await client.request(
      "textDocument/codeAction",
      draft.params(extra: #","context":{"diagnostics":[],"only":["refactor"]}"#))
    #expect(
      actions.texts("title").contains("「3日以内に」を「11月25日（水）まで」と書く")
        || actions.texts("title").contains("「3日以内」を「11月25日（水）まで」と書く"))
    #expect(Set(actions.texts("kind")) == ["refactor"])
    try await client.finish()
  }

  @Test func `Formatting folds the width, but not what the buyer wrote`() async throws {
    let client = try await client("> ＡＢＣ\n😀１１月２７日ｶﾞ\n")
    let edits = try await client.request("textDocument/formatting", Marked("").params())
    #expect(edits.texts("newText") == ["11", "27", "ガ"])
    try await client.finish()
  }

  @Test func `A lens sums up by when, what and what then`() async throws {
    let client = try await client(
      "11月27日（金）18時までに修正点をお知らせください。\nご連絡がない場合は、正式な納品をお送りいたします。\n")
    let lenses = try await client.request("textDocument/codeLens", Marked("").params())
    let titles = lenses.array?.compactMap { $0["command"]?["title"]?.string } ?? []
    try #require(titles.count == 3)
    #expect(titles[0] == "いつまでに：11月27日（金）18時（あと5日）")
    #expect(titles[1].hasPrefix("何を："))
    #expect(titles[2].hasPrefix("期日を過ぎたら："))
    try await client.finish()
  }

  @Test func `Header, quotes and paragraphs fold`() async throws {
    let client = try await client("---\nbuyer: 山田\n---\n> あ\n> い\n\nう\nえ\n")
    let folds = try await client.request("textDocument/foldingRange", Marked("").params())
    let lines = folds.array?.map { [$0["startLine"]?.int, $0["endLine"]?.int] }
    #expect(lines == [[0, 2], [3, 4], [6, 7]])
    try await client.finish()
  }

  @Test func `What is formatted needs no second formatting`() {
    let alphabet = Array("かはｶﾊﾞﾟＡ\u{3099}\u{309A}".utf16)
    var texts: [[UInt16]] = [[]]
    for _ in 0..<4 {
      texts = texts.flatMap { text in alphabet.map { text + [$0] } }
      for text in texts {
        let range = TextRange(0, text.count)
        let once = DraftFormatter.edits(text, range).applied(to: text)
        let again = DraftFormatter.edits(once, TextRange(0, once.count))
        #expect(again.isEmpty, "\(text)")
      }
    }
  }

  @Test func `Symbols and tokens name the parts`() async throws {
    let client = try await client("---\nbuyer: 山田\n---\n11月27日までにご返信ください。\n")
    let symbols = try await client.request("textDocument/documentSymbol", Marked("").params())
    #expect(symbols.texts("name").contains("buyer"))
    let tokens = try await client.request("textDocument/semanticTokens/full", Marked("").params())
    #expect(tokens["data"]?.array?.count == 15)
    try await client.finish()
  }

  @Test(arguments: [
    ("---\nsi¦\n---\n", "situation", "situation: "),
    ("---\nsituation: after¦\n---\n", "after-delivery", "after-delivery"),
    ("---\nsituation:¦\n---\n", "after-delivery", " after-delivery"),
    ("---\nsituation：af¦\n---\n", "after-delivery", " after-delivery"),
    ("---\nignore: [threat,¦]\n---\n", "vague-deadline", "vague-deadline"),
    ("---\nignore:\n  -¦\n---\n", "vague-deadline", " vague-deadline"),
    ("3営業日後¦", "11月26日（木）", "11月26日（木）"),
    ("---\nsi¦", "situation", "situation: "),
    ("---\n¦", "situation", "situation: "),
    ("---\nbuyer: 山田\nsi¦\n山田様\n", "situation", "situation: "),
    ("---\nsituation: ¦", "after-delivery", "after-delivery"),
  ])
  func `Keys, values and dates are completed`(marked: String, label: String, text: String)
    async throws
  {
    let draft = Marked(marked)
    let client = try await client(draft.text)
    let result = try await client.request("textDocument/completion", draft.params())
    let item = result["items"]?.array?.first { $0["label"]?.string == label }
    #expect(item?["textEdit"]?["newText"]?.string == text)
    #expect(item?["filterText"] != nil)
    try await client.finish()
  }
}
