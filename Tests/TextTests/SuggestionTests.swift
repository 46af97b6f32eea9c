import Testing
import Text

struct SuggestionTests {
  private static let names = ["期限", "購入者名", "サービス名", "templates", "closing-days", "fill"]

  @Test(arguments: [
    ("期現", "期限"), ("購入者", "購入者名"), ("ｻｰﾋﾞｽ名", "サービス名"), ("template", "templates"),
    ("tempaltes", "templates"), ("closing_days", "closing-days"), ("FILL", "fill"), ("fil", "fill"),
  ])
  func `A slip of the fingers is understood`(word: String, meant: String) {
    #expect(Suggestion.nearest(to: word, among: Self.names) == meant)
  }

  @Test(arguments: ["", "納期", "x", "金額", "lint-directive", String(repeating: "期", count: 100_000)])
  func `Nothing is suggested for something else`(word: String) {
    #expect(Suggestion.nearest(to: word, among: Self.names) == nil)
  }
}
