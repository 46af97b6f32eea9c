import Testing
import Text

@testable import LanguageServer

/// Whatever stands in a document and wherever the cursor is, every request is answered.
struct RobustnessTests {
  private static let requests = [
    "completion", "codeAction", "codeLens", "definition", "diagnostic", "documentHighlight",
    "documentLink", "documentSymbol", "foldingRange", "formatting", "hover", "inlayHint",
    "onTypeFormatting", "prepareRename", "rangeFormatting", "references", "semanticTokens/full",
  ]
  private static let pieces = [
    "---\n", "---", "\r\n", "\n", "\r", "situation: ", "ignore: [", "ignore:\n - ", "fields:\n",
    "  期限: {",
    "type: ", "from: ", "{{", "}}", "｛｛", "｝｝", "#", "/", "> ", "|", "期限", "😀", "𠮷", "が", "> 引用",
    "3日以内に", "11月27日（金）まで", "お早めに", "ＡＢ", "ｶﾞ", "}", ",", ":", "]", "\u{FEFF}", "\u{0}", "　", " ",
    "-",
  ]

  private static func text(_ random: inout Random) -> String {
    (0..<random.next(30)).map { _ in pieces[random.next(pieces.count)] }.joined()
  }

  @Test(arguments: 0..<40)
  func `No text and no place is too strange`(seed: Int) async throws {
    var random = Random(state: UInt64(seed) &* 7919 &+ 17)
    let client = try Client(surroundings: TemplateFeatureTests.surroundings())
    let encoding = PositionEncoding.allCases[seed % 3].rawValue
    try await client.start(#"{"general":{"positionEncodings":["\#(encoding)"]}}"#)
    let uri = seed % 2 == 0 ? TemplateFeatureTests.main : "file:///w/返信.txt"
    try await client.open(Self.text(&random), at: uri)
    for round in 0..<15 {
      let place = { (random: inout Random) in
        #"{"line":\#(random.next(8)),"character":\#(random.next(30))}"#
      }
      let range = #"{"start":\#(place(&random)),"end":\#(place(&random))}"#
      await client.notify(
        "textDocument/didChange",
        """
        {"textDocument":{"uri":"\(uri)","version":\(round + 2)},"contentChanges":[
        {"range":\(range),"text":\(JSON.string(Self.text(&random)).line)}]}
        """)
      let params =
        #"{"textDocument":{"uri":"\#(uri)"},"position":\#(place(&random)),"range":\#(range),"context":{"diagnostics":[]},"ch":"｛"}"#
      for request in Self.requests where request != "diagnostic" {
        _ = try await client.request("textDocument/" + request, params)
      }
      _ = try await client.diagnostics(of: uri)
    }
    try await client.finish()
  }
}

/// A small generator, so that a failure can be had again.
private struct Random {
  var state: UInt64

  mutating func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
