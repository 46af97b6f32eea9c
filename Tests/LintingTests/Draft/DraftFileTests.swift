import Dates
import Linting
import Testing
import Text

struct DraftFileTests {
  @Test func `Everything a header says is read`() throws {
    let draft = try draft(
      """
      ---
      situation: 納品後
      buyer: 山田
      service: "ロゴ: 制作"
      now: 2026-11-22T12:00
      ordered: 2026-11-10
      ignore: [vague-deadline, term]
      template: after-delivery-first
      ---
      山田様
      """)
    #expect(draft.problems.isEmpty)
    let header = draft.header
    #expect(header.situation == "after-delivery")
    #expect(header.buyer == "山田" && header.service == "ロゴ: 制作")
    #expect(header.now?.iso == "2026-11-22T12:00" && header.ordered?.iso == "2026-11-10")
    #expect(header.ignored == ["vague-deadline", "term"])
    #expect(header.template == "after-delivery-first")
    #expect(header.ranges[.buyer].map { draft.source[$0] } == "山田")
    #expect(draft.body.string == "山田様")
    let place = draft.map.position(2)
    #expect(place.line == 10 && place.column == 3 && place.byte == 6 && place.utf16 == 2)
  }

  @Test(arguments: [
    "", "山田様\n", "---\n山田様", "---\n---\n", "---\n# 覚え書き\n---\n", "---\nbuyer:\nignore:\n---\n",
    "---\r\nbuyer: 山田\r\n---\r\n", "---\nsituation：納品後\n---\n", "---\n　buyer　：　山田\n---\n",
    "---\nignore: term\n---\n", "----------\n注文: 3個\n",
  ])
  func `A header may be short, missing or typed in full width`(text: String) throws {
    #expect(try draft(text).problems.map(\.message.ja) == [])
  }

  @Test(arguments: [
    ("situaton: 納品後", "situaton", "もしかして: situation"),
    ("priority: 1", "priority", "使えるキー: situation, buyer"),
    ("fields:\n  期限: 期限", "fields", "kijitsu check"),
    ("situation: afterdelivery", "afterdelivery", "という状況はありません。もしかして: after-delivery"),
    ("situation: zzzzzzzz", "zzzzzzzz", "使える状況: after-delivery, unknown"),
    ("ignore: [vague-dedline]", "vague-dedline", "もしかして: vague-deadline"),
    ("ignore: [term, [x]]", "", "例: ignore:"),
    ("now: 明日", "明日", "2026-11-22"),
    ("ordered: 2026-02-30", "2026-02-30", "2026-11-22"),
    ("buyer: [a]", "buyer", "文字を1つだけ"),
    ("山田様", "山田様", "キー: 値"),
    ("- a", "", "キー: 値"),
    ("buyer: a: b", "", "「:」は書けません"),
    ("buyer: a\nbuyer: b", "", "2回"),
  ])
  func `What is wrong in a header is told with its place`(
    header: String, marked: String, words: String
  ) throws {
    let draft = try draft("---\n\(header)\n---\n本文")
    let problem = try #require(draft.problems.first)
    #expect(draft.problems.count == 1)
    #expect(draft.source[problem.range] == marked)
    #expect(problem.message.ja.contains(words), "\(problem.message.ja)")
    #expect(draft.body.string == "本文")
  }

  @Test func `A header that is not closed is told`() throws {
    let draft = try draft("---\nsituation: 納品後\n\n山田様\n")
    #expect(draft.problems.map(\.kind) == [.unclosed])
  }

  @Test func `The body is put back behind its header`() throws {
    let draft = try draft("---\nbuyer: 山田\n---\nABC")
    let text = String(decoding: draft.units(withBody: Array("x".utf16)), as: UTF16.self)
    #expect(text == "---\nbuyer: 山田\n---\nx")
  }

  private func draft(_ text: String) throws -> DraftFile {
    DraftFile(
      SourceText(text), situations: try Self.situations.get(), rules: ["vague-deadline", "term"])
  }

  private static let situations = Result {
    try Glossary(files: [
      Glossary.File(
        path: "situations.yml",
        bytes: Array(
          """
          situations:
            - { id: after-delivery, title: 納品後に返事がないとき, aliases: [納品後, 納品], deadline: required,
                request: required, consequence: required, outcomes: any, default-deadline: 7日後 }
            - { id: unknown, title: 指定なし, deadline: required, request: required,
                consequence: required, outcomes: any, default-deadline: 7日後 }
          """.utf8))
    ]).situations
  }
}
