import Templating
import Testing
import Text

struct TemplateLibraryTests {
  private static let files = [
    "greeting.txt": "---\ntitle: ごあいさつ\n---\n{{> 署名}}",
    "delivery.txt": "---\ntitle: 納品のお知らせ\n---\n納品",
    "after-delivery.txt": "---\ntitle: 納品後に返事がないとき\n---\n再度",
    "店/ＵＲＬ.txt": "---\ntitle: 案内\n---\n案内", "partials/署名.txt": "以上",
  ]

  private var library: TemplateLibrary {
    let entries = (Array(Self.files.keys.sorted()) + ["bad.txt"]).map {
      TemplateLibrary.Entry(name: $0, path: "Templates/\($0)")
    }
    return TemplateLibrary(entries, words: Fixtures.words) {
      entry throws(TemplateLibrary.Unreadable) in
      guard let text = Self.files[entry.name] else {
        throw TemplateLibrary.Unreadable(Message(ja: "読めません", en: "unreadable"))
      }
      return SourceText(text)
    }
  }

  @Test(arguments: [
    ("greeting", "greeting"), ("ごあいさつ", "greeting"), ("あいさつ", "greeting"), ("greet", "greeting"),
    ("Greeting", "greeting"),
    ("delivery", "delivery"), ("after", "after-delivery"), ("納品後", "after-delivery"),
    ("納品のお知らせ", "delivery"),
    ("店/URL", "店/ＵＲＬ"), ("bad", "bad"),
  ])
  func `Templates are found by id, title or a part of either`(query: String, id: String) throws {
    #expect(try library.find(query).id == id)
  }

  @Test func `What fits several names them`() {
    #expect {
      try library.find("納品")
    } throws: { error in
      guard case .ambiguous(_, let candidates)? = error as? TemplateLibrary.LookupProblem else {
        return false
      }
      return candidates.map(\.entry.id) == ["after-delivery", "delivery"]
    }
  }

  @Test(arguments: [
    ("greting", "greeting（ごあいさつ）"), ("ごあいさっ", "greeting（ごあいさつ）"), ("請求書", "kijitsu templates"),
    ("", "kijitsu templates"),
  ])
  func `What fits none names the nearest`(query: String, words: String) {
    #expect {
      try library.find(query)
    } throws: { error in
      (error as? TemplateLibrary.LookupProblem)?.message.ja.contains(words) == true
    }
  }

  @Test func `Partials are no templates`() throws {
    #expect(
      library.entries.map(\.id) == ["after-delivery", "delivery", "greeting", "店/ＵＲＬ", "bad"])
    let greeting = try library.template(try library.find("greeting"))
    #expect(greeting.errors.isEmpty && greeting.partials.keys.sorted() == ["署名"])
  }

  @Test func `A file that cannot be read keeps no other from being listed`() {
    #expect(library.candidates.map(\.title) == ["納品後に返事がないとき", "納品のお知らせ", "ごあいさつ", "案内", nil])
  }
}
