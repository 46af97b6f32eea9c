import Dates
import Linting
import Testing
import Text

/// Whose the dates of a draft are.
struct DateRoleTests {
  @Test(arguments: [
    ("11月27日（金）までに色をお知らせください。", ["11月27日（金）まで: deadline"]),
    ("お早めに色をお知らせください。", ["お早めに: deadline"]),
    ("27日（金）になりましたら、キャンセルの手続きをいたします。", ["27日（金）: deadline"]),
    ("20日（金）にお送りしましたら届いたとのことでした。", ["20日（金）: past"]),
    ("近日中に新しい見本をお送りいたします。", ["近日中に: other"]),
    ("11月27日（金）までに初稿をお送りいたします。", ["11月27日（金）まで: promise"]),
    ("11月16日にお送りした見本はご覧になりましたか。", ["11月16日: past"]),
    ("12月5日の式典で使われるとうかがいました。", ["12月5日: other"]),
    (
      "11月16日にお送りした見本につき、11月27日（金）までに可否をお知らせください。12月4日までに仕上げます。",
      ["11月16日: past", "11月27日（金）まで: deadline", "12月4日まで: promise"]
    ),
    ("11月20日までにとお願いしておりました写真を、11月27日までにお送りください。", ["11月20日まで: past", "11月27日まで: deadline"]),
  ])
  func `Each date has a role`(text: String, roles: [String]) throws {
    let result = try LinterFixture.lint(text)
    #expect(
      result.analysis.dates.map { "\(result.body[$0.expression.range]): \($0.role)" } == roles)
  }
}
