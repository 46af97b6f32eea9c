import Dates
import Testing
import Text

/// Lengths of time and what they count from. Now is Sunday, 22 November 2026, noon.
@Suite struct DateLengthTests {
  @Test(
    arguments: [
      ("3日以内", "2026-11-25"), ("3日間", "2026-11-25"), ("1週間以内", "2026-11-29"),
      ("1か月以内", "2026-12-22"), ("1ヶ月以内", "2026-12-22"), ("１カ月以内", "2026-12-22"),
      ("一箇月以内", "2026-12-22"), ("中3日", "2026-11-26"), ("丸2日", "2026-11-24"),
      ("まる三日以内", "2026-11-25"), ("48時間以内", "2026-11-24T12:00"),
      ("四十八時間以内", "2026-11-24T12:00"), ("30分以内", "2026-11-22T12:30"),
      ("1時間半以内", "2026-11-22T13:30"), ("1.5時間以内", "2026-11-22T13:30"),
      ("半日以内", "2026-11-23T00:00"), ("半年以内", "2027-05-22"), ("1年以内", "2027-11-22"),
      ("3営業日以内", "2026-11-26"), ("3営業日後", "2026-11-26"), ("2〜3日以内", "2026-11-25"),
      ("1～2週間以内", "2026-12-06"), ("2、3日以内", "2026-11-25"), ("2〜3営業日以内", "2026-11-26"),
      ("5日から7日以内", "2026-11-29"), ("3日のうちに", "2026-11-25"), ("3日ご連絡がない場合", "2026-11-25"),
      ("2日間、何もご連絡がない場合", "2026-11-24"), ("3日たってもお返事がない", "2026-11-25"),
      ("3日経過しても", "2026-11-25"), ("72時間を過ぎたら", "2026-11-25T12:00"),
      ("一週間お返事をいただけない場合", "2026-11-29"), ("このメッセージから3日以内", "2026-11-25"),
      ("本メッセージの送信から72時間以内", "2026-11-25T12:00"), ("本日から3日以内", "2026-11-25"),
      ("今から30分以内", "2026-11-22T12:30"), ("11月25日から3日以内", "2026-11-28"),
      ("明日から1週間以内", "2026-11-30"), ("十分以内", "2026-11-22T12:10"), ("三日以内", "2026-11-25"),
      ("10日間以内", "2026-12-02"), ("3日内に", "2026-11-25"), ("3 日以内", "2026-11-25"),
      ("さんにちいない", nil), ("中２日のうちに", "2026-11-25"), ("中3日で", "2026-11-26"), ("中一日を", "2026-11-24"),
      ("3日の間に", "2026-11-25"),
      ("3日が経過した場合", "2026-11-25"), ("二日(48時間)以内", "2026-11-24T12:00"),
      ("本メール受信後3日以内", "2026-11-25"),
    ] as [(String, String?)])
  func durations(text: String, due: String?) {
    let found = Glossary.reader.expressions(in: SourceText(text), context: DateContext(sundayNoon))
    #expect(found.compactMap { $0.due?.iso } == (due.map { [$0] } ?? []))
  }

  @Test(arguments: [
    ("納品後7日以内に", "納品後7日以内"), ("ご購入から3日以内に", "ご購入から3日以内"),
    ("ご購入日から、3日以内に", "ご購入日から、3日以内"), ("送付後2日間は", "送付後2日間"),
    ("公演の3日前までに", "公演の3日前まで"), ("お受け取りから48時間以内", "お受け取りから48時間以内"),
    ("お支払いの翌日まで", "お支払いの翌日まで"), ("ご入金確認後の翌営業日まで", "ご入金確認後の翌営業日まで"),
    ("お渡しの3日後まで", "お渡しの3日後まで"), ("素材を受け取ってから１週間以内", "素材を受け取ってから１週間以内"),
  ])
  func anchorsElsewhereLeaveTheDueDateOpen(text: String, part: String) {
    let source = SourceText(text)
    let found = Glossary.reader.expressions(in: source, context: DateContext(sundayNoon))
    #expect(found.map { source[$0.range] } == [part])
    #expect(found.first?.due == nil)
    if case .elsewhere? = found.first?.anchor {} else { Issue.record("no anchor") }
  }

  @Test(arguments: [
    ("納品後3日以内に", "2026-11-25"), ("お渡しから2日間ご連絡がない場合", "2026-11-24"),
    ("お届けから72時間以内", "2026-11-25T12:00"), ("送付後2日以内", "2026-11-24"),
  ])
  func aMessageThatDeliversAnchorsItsDelivery(text: String, due: String) {
    let context = DateContext(sundayNoon, messageDelivers: true)
    let found = Glossary.reader.expressions(in: SourceText(text), context: context)
    #expect(found.map { $0.due?.iso } == [due])
    if case .now? = found.first?.anchor {} else { Issue.record("no anchor") }
  }
}
