import Dates
import Testing
import Text

/// The one expression of a text, as `text | kind | due | limit`, `-` where there is none.
private func reading(_ text: String, now: String = sundayNoon, delivers: Bool = false) -> String {
  let source = SourceText(text)
  let found = Glossary.reader.expressions(
    in: source, context: DateContext(now, messageDelivers: delivers))
  return found.map { expression in
    let parts = [
      source[expression.range], expression.kind.rawValue, expression.due?.iso,
      expression.limit?.rawValue, expression.mention?.rawValue,
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }.joined(separator: " / ")
}

/// Language: dates as people write them. Now is Sunday, 22 November 2026, noon.
@Suite struct DateReadingTests {
  @Test(arguments: [
    ("2026-11-27までに", "2026-11-27まで absolute 2026-11-27 until"),
    ("2026/11/27必着", "2026/11/27必着 absolute 2026-11-27 strict"),
    ("2026年11月27日厳守", "2026年11月27日厳守 absolute 2026-11-27 strict"),
    ("令和8年11月27日をもって", "令和8年11月27日をもって absolute 2026-11-27 as-of"),
    ("R8.11.27まで", "R8.11.27まで absolute 2026-11-27 until"),
    ("R8.12.4まで", "R8.12.4まで absolute 2026-12-04 until"),
    ("R8/1/9まで", "R8/1/9まで absolute 2026-01-09 until"),
    ("2026.12.4まで", "2026.12.4まで absolute 2026-12-04 until"),
    ("Ｒ８．１１．２７まで", "Ｒ８．１１．２７まで absolute 2026-11-27 until"),
    ("令和九年一月十日まで", "令和九年一月十日まで absolute 2027-01-10 until"),
    ("㋿8年11月27日まで", "㋿8年11月27日まで absolute 2026-11-27 until"),
    ("平成33年1月5日", "平成33年1月5日 absolute 2021-01-05 past"),
    ("26年11月27日まで", "26年11月27日まで absolute 2026-11-27 until"),
    ("11月27日まで", "11月27日まで absolute 2026-11-27 until"),
    ("１１がつ２７にちまで", "１１がつ２７にちまで absolute 2026-11-27 until"),
    ("11 月 27 日 まで", "11 月 27 日 まで absolute 2026-11-27 until"),
    ("１１／２７迄", "１１／２７迄 absolute 2026-11-27 until"),
    ("十一月二十七日まで", "十一月二十七日まで absolute 2026-11-27 until"),
    ("来る十一月三十日までに", "来る十一月三十日まで absolute 2026-11-30 until"),
    ("27日まで", "27日まで absolute 2026-11-27 until"),
    ("22日まで", "22日まで absolute 2026-11-22 until"),
    ("21日まで", "21日まで absolute 2026-12-21 until"),
    ("27日を過ぎましたら", "27日を過ぎましたら absolute 2026-11-27 elapsed"),
    ("27日の夜まで", "27日の夜まで absolute 2026-11-27 until"),
    ("11.27(金)まで", "11.27(金)まで absolute 2026-11-27 until"),
    ("11-27（金）まで", "11-27（金）まで absolute 2026-11-27 until"),
    ("20261127まで", "20261127まで absolute 2026-11-27 until"),
    ("1月8日まで", "1月8日まで absolute 2027-01-08 until"),
    ("6月1日まで", "6月1日まで absolute 2026-06-01 until"),
    ("5月20日まで", "5月20日まで absolute 2027-05-20 until"),
  ])
  func absoluteDates(text: String, expected: String) {
    #expect(reading(text) == expected)
  }

  @Test(arguments: [
    "11月27日（金）まで", "11月27日(金)まで", "11月27日㈮まで", "11月27日㊎まで", "11月27日【金】まで",
    "11月27日金曜まで", "11月27日金曜日まで", "11月27日の金曜日まで", "11月27日（金曜日）まで", "11月27日（金曜）まで",
    "11月27日 （ 金 ）まで", "１１がつ２７にち（きんようび）まで", "11/27(Fri)まで", "11/27 (Fri.)まで",
    "金曜（27日）まで", "金曜日の27日まで", "11月27日［金］まで", "11月27日〔金〕まで", "11月27日「金」まで",
    "27（金）まで", "27日（金）まで", "27日（金・祝）まで", "11/27（金）までに", "11/27 金曜まで", "今週の金曜（11/27）まで",
  ])
  func weekdaysInEveryBracketBelongToTheDate(text: String) {
    let now = text.hasPrefix("今週") ? "2026-11-24T09:00" : sundayNoon
    let found = Glossary.reader.expressions(in: SourceText(text), context: DateContext(now))
    #expect(found.map(\.due) == [.day(Day(number: 20784))])
    #expect(found.first?.problems == [])
    #expect(found.first?.limit == .until)
    #expect(found.first?.weekdayRange != nil)
  }

  @Test(arguments: [
    ("27日18時まで", "2026-11-27T18:00"), ("27日18:00まで", "2026-11-27T18:00"),
    ("27日１８：００まで", "2026-11-27T18:00"), ("27日午後6時まで", "2026-11-27T18:00"),
    ("27日夕方6時まで", "2026-11-27T18:00"), ("27日18時半まで", "2026-11-27T18:30"),
    ("27日の正午まで", "2026-11-27T12:00"), ("27日朝9時まで", "2026-11-27T09:00"),
    ("27日（金）の晩の8時まで", "2026-11-27T20:00"), ("27日の夜12時まで", "2026-11-28T00:00"),
    ("27日の昼12時まで", "2026-11-27T12:00"), ("27日昼1時まで", "2026-11-27T13:00"),
    ("27日24時まで", "2026-11-28T00:00"), ("27日25時まで", "2026-11-28T01:00"),
    ("27日の翌2時まで", "2026-11-28T02:00"), ("27日深夜1時まで", "2026-11-28T01:00"),
    ("27日よる８じまで", "2026-11-27T20:00"), ("27日午前10時30分まで", "2026-11-27T10:30"),
    ("27日 23:59まで", "2026-11-27T23:59"), ("27日十八時まで", "2026-11-27T18:00"),
    ("2026-11-27T18:00まで", "2026-11-27T18:00"), ("27日（金・18時）まで", "2026-11-27T18:00"),
    ("27日（金 18:00）まで", "2026-11-27T18:00"), ("27日、18時まで", "2026-11-27T18:00"),
    ("27日午前0時まで", "2026-11-27T00:00"), ("27日18時ちょうどまで", "2026-11-27T18:00"),
    ("27日PM3時まで", "2026-11-27T15:00"), ("27日ＰＭ３：３０まで", "2026-11-27T15:30"),
    ("27日 3:30 PMまで", "2026-11-27T15:30"), ("27日AM9時まで", "2026-11-27T09:00"),
    ("27日18時頃まで", "2026-11-27T18:00"),
  ])
  func clocks(text: String, due: String) {
    let found = Glossary.reader.expressions(in: SourceText(text), context: DateContext(sundayNoon))
    #expect(found.map { $0.due?.iso } == [due])
    #expect(found.first?.limit == .until)
    #expect(found.first?.range.end == text.utf16.count)
  }

  @Test(arguments: [
    ("本日中", "2026-11-22"), ("今日中", "2026-11-22"), ("きょうじゅう", "2026-11-22"),
    ("明日中", "2026-11-23"), ("あす中", "2026-11-23"), ("あしたまで", "2026-11-23"),
    ("明後日まで", "2026-11-24"), ("あさってまで", "2026-11-24"), ("しあさってまで", "2026-11-25"),
    ("明日23日（月・祝）の18時まで", "2026-11-23T18:00"), ("明日の23日まで", "2026-11-23"),
    ("明後日24日の正午まで", "2026-11-24T12:00"), ("あさって　１１がつ２４にちの よる８じまで", "2026-11-24T20:00"),
    ("明日（23日）まで", "2026-11-23"), ("今夜9時まで", "2026-11-22T21:00"), ("明朝9時まで", "2026-11-23T09:00"),
    ("金曜日まで", "2026-11-27"), ("来週の金曜日まで", "2026-11-27"), ("再来週月曜まで", "2026-11-30"),
    ("今度の金曜まで", "2026-11-27"), ("火曜の24日まで", "2026-11-24"), ("来週金まで", "2026-11-27"),
    ("来週金曜の18時まで", "2026-11-27T18:00"), ("週明け月曜の正午まで", "2026-11-23T12:00"),
    ("週明けの月曜、23日まで", "2026-11-23"), ("木曜（26）21時まで", "2026-11-26T21:00"),
    ("翌日の24日（火）まで", "2026-11-24"), ("3日後の11月25日（水）まで", "2026-11-25"),
    ("大晦日まで", "2026-12-31"), ("元旦まで", "2027-01-01"),
    ("今週中", "2026-11-22"), ("来週中", "2026-11-29"), ("来週いっぱい", "2026-11-29"),
    ("今週末まで", "2026-11-22"), ("来週末まで", "2026-11-29"), ("週明けまで", "2026-11-23"),
    ("来週月曜の朝一まで", "2026-11-23"), ("今月25日まで", "2026-11-25"), ("来月5日まで", "2026-12-05"),
    ("来月の五日まで", "2026-12-05"), ("月末まで", "2026-11-30"), ("今月末まで", "2026-11-30"),
    ("11月末まで", "2026-11-30"), ("11月末日まで", "2026-11-30"), ("来月末まで", "2026-12-31"),
    ("11月末（30日）まで", "2026-11-30"), ("月末（11/30）まで", "2026-11-30"), ("来月末(30日)まで", "2026-12-30"),
    ("１２がつよっかまで", "2026-12-04"), ("12がつ 4かまで", "2026-12-04"), ("12月ついたちまで", "2026-12-01"),
    ("１２がつの ふつかまで", "2026-12-02"), ("とおかまで", "2026-12-10"),
    ("月末（30日・月）まで", "2026-11-30"), ("あした（23日・月・祝）まで", "2026-11-23"),
    ("明後日（24日・火・18時）まで", "2026-11-24T18:00"), ("来週金曜（11/27、金）まで", "2026-11-27"),
    ("年内に", "2026-12-31"), ("今年いっぱい", "2026-12-31"), ("月内に", "2026-11-30"),
    ("年末まで", "2026-12-31"), ("年度末まで", "2027-03-31"), ("今年度中", "2027-03-31"),
    ("2026年度末まで", "2027-03-31"), ("2026年11月末まで", "2026-11-30"), ("来年1月10日まで", "2027-01-10"),
    ("来年の3月末まで", "2027-03-31"), ("12月中", "2026-12-31"), ("12月まで", "2026-12-31"),
    ("3日後まで", "2026-11-25"), ("5日後の正午まで", "2026-11-27T12:00"), ("2週間後まで", "2026-12-06"),
    ("翌営業日まで", "2026-11-24"), ("翌営業日中", "2026-11-24"), ("翌日まで", "2026-11-23"),
    ("21時まで", "2026-11-22T21:00"), ("9時まで", "2026-11-23T09:00"), ("正午まで", "2026-11-23T12:00"),
    ("夕方まで", "2026-11-22"), ("3日後（11/25）まで", "2026-11-25"), ("2027年まで", "2027-12-31"),
    ("2027年中", "2027-12-31"), ("今月いっぱい", "2026-11-30"), ("今月の終わりまで", "2026-11-30"),
    ("らいしゅうのきんようびまで", "2026-11-27"),
  ])
  func relativeDates(text: String, due: String) {
    let found = Glossary.reader.expressions(in: SourceText(text), context: DateContext(sundayNoon))
    #expect(found.map { $0.due?.iso } == [due])
    #expect(found.first?.isLimit == true)
  }

  @Test(arguments: [
    ("11/25〜11/27", "2026-11-25", "2026-11-27"), ("11月24日（火）～26日（木）", "2026-11-24", "2026-11-26"),
    ("11月24日から26日まで", "2026-11-24", "2026-11-26"), ("24〜26日", "2026-11-24", "2026-11-26"),
    ("11/25〜27", "2026-11-25", "2026-11-27"), ("12/28〜1/5", "2026-12-28", "2027-01-05"),
    ("11月28日〜3日", "2026-11-28", "2026-12-03"),
    ("27日10時〜18時", "2026-11-27T10:00", "2026-11-27T18:00"),
    ("11月27日（金）10:00-18:00", "2026-11-27T10:00", "2026-11-27T18:00"),
    ("本日から11月27日まで", "2026-11-22", "2026-11-27"), ("明日〜金曜日", "2026-11-23", "2026-11-27"),
    ("22時〜2時", "2026-11-22T22:00", "2026-11-23T02:00"),
    ("14〜16時", "2026-11-22T14:00", "2026-11-22T16:00"),
    ("2026年12月28日〜1月5日", "2026-12-28", "2027-01-05"), ("11月28日〜12月3日", "2026-11-28", "2026-12-03"),
    ("11月24日 → 11月27日", "2026-11-24", "2026-11-27"), ("11月24日〜26日の間に", "2026-11-24", "2026-11-26"),
    ("24日から27日の間で", "2026-11-24", "2026-11-27"), ("12/1〜12/20日の間に", "2026-12-01", "2026-12-20"),
  ])
  func rangesEndWhereTheyEnd(text: String, start: String, end: String) {
    let found = Glossary.reader.expressions(in: SourceText(text), context: DateContext(sundayNoon))
    #expect(found.map { $0.start?.iso } == [start])
    #expect(found.map { $0.due?.iso } == [end])
    #expect(found.first?.problems == [])
  }

  @Test(arguments: [
    "お早めに", "なるべく早く", "近日中に", "来週あたり", "12月上旬", "数日中に", "入荷次第", "至急", "なるはやで", "一両日中に",
    "お手すきの際に", "来月半ば", "できるだけお早めに", "早急に", "速やかに", "後日", "そのうち", "数時間以内に", "月末頃までに",
    "ﾅﾙﾍﾞｸ ﾊﾔｸ", "来週中頃", "今しばらく", "確認が取れ次第",
    "年が明けたころに", "連休が明けてから", "お盆明けに", "来月の頭くらいまで", "来週の初め頃に", "月初ごろまで", "20日前後に", "12月5日あたりに",
    "27日前後まで", "気が向いたときに", "お気持ちが固まりましたら", "手が空いたときに", "おりをみて", "機会を見て", "頃合いを見て",
    "ご都合のつくときに", "お時間に余裕のある際に", "ひと段落しましたら",
  ])
  func vagueTimes(text: String) {
    let found = Glossary.reader.expressions(in: SourceText(text), context: DateContext(sundayNoon))
    #expect(found.map(\.kind) == [.vague])
    #expect(found.first?.mention == nil)
  }

  @Test(arguments: [
    "四日市の店舗", "三日月の形", "明日香様", "十分に確認", "一日中", "第3日曜", "3回まで", "5,000円まで", "東京駅まで", "1/25スケール",
    "24時間対応", "ご入金", "水をあげる", "日曜大工", "十日町", "3日目", "10日分", "12月号", "10分の1", "一点物", "千秋楽",
    "これまでの", "今までにない", "2026年モデル", "週3日の勤務", "2泊3日の旅", "3日に分けて発送", "5月5日生まれの息子", "11月23日は祝日です",
    "すてきな一日になりますように", "お急ぎのところ", "取り急ぎお礼まで", "A4サイズ1/2の大きさ",
    "16:9の画面", "https://example.com/2026/11/27/a",
    "v2.11.27-3まで", "03-1234-5678まで", "1,000文字まで", "日本語まで", "月まで", "五月雨", "最後まで", "どこまで",
    "何日までに", "●日まで", "〇月〇日まで", "○日以内", "数十個", "一時的な", "きょうみがある", "二次会", "10MB以内", "5％以内",
    "第2週", "十人十色", "土日の", "再生時間が3分以内の動画", "収録時間は10分以内で", "90分以内の講座",
    "11月10日までにいただいた素材", "11月15日までに届いた分", "10月末までに完了しました", "お日様", "一番", "三つまで", "1:1", "月曜病",
  ])
  func trapsAreNoDeadlines(text: String) {
    let found = Glossary.reader.expressions(in: SourceText(text), context: DateContext(sundayNoon))
    #expect(found.filter { $0.mention == nil }.map { SourceText(text)[$0.range] } == [])
  }

  @Test(arguments: [
    ("11月18日にご購入いただいた商品", DateExpression.Mention.past), ("昨日お送りしました", .past), ("2日前に購入した", .past),
    ("先月末にお支払いを確認", .past), ("25日に納品いたしました", .past), ("平日9:00〜17:00", .recurring),
    ("受付時間は9時〜17時です", .hours), ("月曜日から金曜日まで営業しております", .hours),
    ("11月25日は臨時休業です", .closing), ("12/29〜1/3はお休みをいただきます", .closing), ("定休日：水曜日", .closing),
    ("毎週金曜日に更新", .recurring), ("11月26日以降の発送", .start), ("明日から始めます", .start), ("3日に1回", .frequency),
    ("1日おきに", .frequency), ("充電には3時間ほどかかります", .length), ("保証期間は1年間です", .length),
    ("本日はありがとうございます", .present),
    ("今月のおすすめ", .present), ("3時の休憩", .attribute), ("水曜日のネコ", .attribute), ("来月のご予約", .attribute),
  ])
  func mentionsSetNoTime(text: String, mention: DateExpression.Mention) {
    let found = Glossary.reader.expressions(in: SourceText(text), context: DateContext(sundayNoon))
    #expect(found.map(\.mention) == [mention])
  }

  @Test(arguments: [
    "期限：11月27日", "期限は11月27日です", "【回答期限】11月27日", "締切　１１月２７日", "・〆切：11/27", "納期は11月27日（金）",
    "11月27日が期限です",
    "11月27日を期限とします", "11月27日締切", "期限（11月27日）", "しめきり　→　11/27(金)", "11月27日（金）を予定しております",
    "ご返信期日：11月27日", "締め切り：2026/11/27（金）",
  ])
  func labelsMakeADeadline(text: String) {
    let found = Glossary.reader.expressions(in: SourceText(text), context: DateContext(sundayNoon))
    #expect(found.map { $0.due?.iso } == ["2026-11-27"])
    #expect(found.first?.isLimit == true)
  }

  @Test(arguments: [
    ("11月31日まで", DateProblem.impossible), ("2月30日まで", .impossible), ("13月5日まで", .impossible),
    ("2027年2月29日まで", .impossible), ("12/32まで", .impossible), ("11月0日まで", .impossible),
    ("32日まで", .impossible), ("十一月三十一日まで", .impossible), ("18時75分まで", .impossible),
    ("13/5（金）まで", .impossible), ("11月20日まで", .past), ("11/25〜11/23", .reversedRange),
    ("11月20日（金）18時まで", .past), ("2025年11月27日まで", .past),
  ])
  func problemsAreFound(text: String, problem: DateProblem) {
    let found = Glossary.reader.expressions(in: SourceText(text), context: DateContext(sundayNoon))
    #expect(found.map(\.problems) == [[problem]])
  }

  @Test(arguments: [
    ("11月27日（木）まで", 4, 5, "2026-11-26", "木"), ("24日（水）まで", 3, 2, "2026-11-25", "水"),
    ("11月30日日曜日まで", 7, 1, "2026-11-29", "日曜日"), ("11月29日㈯", 6, 7, "2026-11-28", "㈯"),
    ("１１／２７（土）まで", 6, 5, "2026-11-28", "土"), ("明日（金）まで", 5, 1, "2026-11-27", "金"),
    ("11/22(土)まで", 6, 7, "2026-11-28", "土"),
  ])
  func aWrongWeekdayOffersBothRepairs(
    text: String, written: Int, actual: Int, nearest: String, part: String
  ) throws {
    let source = SourceText(text)
    let found = Glossary.reader.expressions(in: source, context: DateContext(sundayNoon))
    let nearest = try #require(Moment(iso: nearest)).day
    #expect(
      found.map(\.problems) == [
        [.weekdayMismatch(written: written, actual: actual, nearest: nearest)]
      ])
    #expect(found.first?.weekdayRange.map { source[$0] } == part)
  }

  @Test func rangesAreInTheSource() {
    let text = "🌸11月27日（金）18時までに、ご購入から3日以内で"
    let source = SourceText(text)
    let found = Glossary.reader.expressions(in: source, context: DateContext(sundayNoon))
    #expect(found.map { source[$0.range] } == ["11月27日（金）18時まで", "ご購入から3日以内"])
    #expect(found.map { source[$0.dateRange] } == ["11月27日（金）18時", "3日以内"])
    #expect(found.first?.weekdayRange.map { source[$0] } == "金")
    #expect(found.first?.isFullDate == true && found.first?.isPartial == false)
    #expect(found.first?.clock == DateExpression.Clock(minutes: 1080))
    #expect(found.last?.length == DateExpression.Length(amount: 3, unit: .days))
  }

  @Test func daysThatWereNamedAreRecalled() {
    let text = "納品から3日以内にご確認ください。3日を過ぎましたら正式な納品とします。5日を過ぎたら休みます。"
    let found = Glossary.reader.expressions(in: SourceText(text), context: DateContext(sundayNoon))
    #expect(found.map { $0.due?.iso } == [nil, nil, "2026-12-05"])
    #expect(found.map(\.kind) == [.duration, .duration, .absolute])
  }

  @Test func theSameDayIsTheOneBefore() {
    let text = "11月27日に納品します。同日18時までにご確認ください。"
    let found = Glossary.reader.expressions(in: SourceText(text), context: DateContext(sundayNoon))
    #expect(found.map { $0.due?.iso } == ["2026-11-27", "2026-11-27T18:00"])
    #expect(found.last?.isPartial == true)
  }
}
