import Templating
import Testing

struct FieldNameTests {
  @Test(arguments: [
    ("ＵＲＬ", "URL"), ("１回目", "1回目"), ("ｻｰﾋﾞｽ名", "サービス名"), ("ｶﾞｲﾄﾞ", "ガイド"), ("か\u{3099}く", "がく"),
    ("Cafe\u{301}", "Café"), ("ﾊﾟｽ", "パス"),
  ])
  func `Width and composition do not count`(a: String, b: String) {
    #expect(FieldName(a).key == FieldName(b).key)
    #expect(FieldName(a).text == a)
  }

  @Test(arguments: [("﨑", "崎"), ("①", "1"), ("㈱", "(株)"), ("期限", "期日"), ("url", "URL"), ("－", "-")])
  func `Everything else does`(a: String, b: String) {
    #expect(FieldName(a).key != FieldName(b).key)
  }
}
