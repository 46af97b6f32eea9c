import Linting
import Testing
import Text

/// What the suggestions make of a draft.
struct SuggestionTests {
  private func suggestions(
    _ text: String, _ rule: String, situation: String
  ) throws -> [String] {
    var settings = LintSettings()
    settings.only = [rule]
    settings.buyer = "山田 花子"
    let result = try LinterFixture.lint(text, situation: situation, settings: settings)
    return result.diagnostics.flatMap(\.fixes).map {
      String(decoding: $0.edits.applied(to: result.body.units), as: UTF16.self)
    }
  }

  @Test(arguments: [
    ("お早めにご返信ください。", "11月30日（月）までにご返信ください。"),
    ("早めのご返信をお願いします。", "11月30日（月）までのご返信をお願いします。"),
    ("至急、写真をお送りください。", "11月30日（月）までに、写真をお送りください。"),
    ("12月上旬ごろまでにお返事ください。", "11月30日（月）までにお返事ください。"),
    ("お手すきのときで結構ですので、写真をお送りください。", "11月30日（月）までで結構ですので、写真をお送りください。"),
    ("余裕のあるときで構いませんので、写真をお送りください。", "11月30日（月）までで構いませんので、写真をお送りください。"),
    ("期限：なるはや\n写真をお送りください。", "期限：11月30日（月）まで\n写真をお送りください。"),
    ("11月27日（金）までに、お早めにご返信ください。", "11月27日（金）までに、ご返信ください。"),
  ])
  func `Vague words become a date with the right particle`(text: String, expected: String) throws {
    #expect(try suggestions(text, "vague-deadline", situation: "before-start") == [expected])
  }

  @Test(arguments: [
    ("色をお知らせください。", "before-start", "11月30日（月）までに、色をお知らせください。"),
    (
      "お忙しいところ恐れ入りますが、色をお知らせください。", "hearing",
      "お忙しいところ恐れ入りますが、11月26日（木）までに、色をお知らせください。"
    ),
    (
      "11月30日（月）に公開予定ですので、修正点をお知らせください。", "before-start",
      "11月30日（月）に公開予定ですので、11月30日（月）までに、修正点をお知らせください。"
    ),
    ("期日までに色をお知らせください。", "before-start", "11月30日（月）までに色をお知らせください。"),
    (
      "納品いたしました。\r\n\r\n", "after-delivery",
      "納品いたしました。\r\n11月30日（月）までに、納品物のご確認の結果をこのトークルームでお知らせください。\r\n\r\n"
    ),
    ("お返事はこのトークルームへお願いします。", "terms", "7日以内に、お返事はこのトークルームへお願いします。"),
  ])
  func `A missing deadline goes before the point`(
    text: String, situation: String, expected: String
  ) throws {
    #expect(try suggestions(text, "missing-deadline", situation: situation) == [expected])
  }

  @Test(arguments: [
    (
      "11月27日（金）18時までにご返信ください。\n\n青木", "before-start",
      "11月27日（金）18時までにご返信ください。\n11月27日（金）18時までにご連絡がない場合は、キャンセルリクエストをお送りいたします。\n\n青木"
    ),
    (
      "3日以内にご確認ください。", "after-delivery",
      "3日以内にご確認ください。\n期日までにご連絡がない場合は、問題ないものとみなし、正式な納品をお送りいたします。"
    ),
    (
      "3日以内にご返信ください。", "terms",
      "3日以内にご返信ください。\n3日以内にご返信がない場合は、納品前はキャンセルリクエストを、納品後は正式な納品をお送りいたします。"
    ),
    (
      "11月27日（木）までに色をお知らせください。", "before-start",
      "11月27日（木）までに色をお知らせください。\n期日までにご連絡がない場合は、キャンセルリクエストをお送りいたします。"
    ),
    (
      "・期限：11月27日（金）\n・お願い：写真の送付", "before-start",
      "・期限：11月27日（金）\n・お願い：写真の送付\n・11月27日（金）までにご連絡がない場合は、キャンセルリクエストをお送りいたします。"
    ),
  ])
  func `A missing consequence names the draft's deadline`(
    text: String, situation: String, expected: String
  ) throws {
    #expect(try suggestions(text, "missing-consequence", situation: situation) == [expected])
  }

  @Test(arguments: [
    (
      "写真をお送りください。2日間ご連絡がない場合は、キャンセルすることもあります。", "weak-consequence",
      "写真をお送りください。11月24日（火）までにご連絡がない場合は、キャンセルリクエストをお送りいたします。"
    ),
    (
      "11月27日までにお返事ください。なければ正式な納品をします！", "wrong-outcome",
      "11月27日までにお返事ください。11月27日までにご連絡がない場合は、キャンセルリクエストをお送りいたします！"
    ),
    (
      "色をお知らせください。2日間ご連絡がない場合は、キャンセルします。", "relative-deadline",
      "色をお知らせください。2日間（11月24日（火）まで）ご連絡がない場合は、キャンセルします。"
    ),
    ("来週中までにご返信ください。", "relative-deadline", "11月29日（日）までにご返信ください。"),
    ("明日の朝9時までにご返信ください。", "relative-deadline", "11月23日（月）9時までにご返信ください。"),
    ("今週中にご返信ください。", "relative-deadline", "11月22日（日）までにご返信ください。"),
    (
      "3日以内にご返信ください。", "relative-deadline", "3日以内（11月25日（水）まで）にご返信ください。"
    ),
    ("11月23日18時までにご返信ください。", "closed-day-deadline", "11月24日（火）18時までにご返信ください。"),
    ("2026年11月20日までにご返信ください。", "past-deadline", "2026年11月30日（月）までにご返信ください。"),
    ("佐藤様\n写真をお送りください。", "wrong-addressee", "山田 花子様\n写真をお送りください。"),
    ("# お願い\n写真をお送りください。", "markdown-markup", "■お願い\n写真をお送りください。"),
    ("<!-- textlint-disable -->写真をどうぞ。", "lint-directive", "写真をどうぞ。"),
  ])
  func `A suggestion gives the whole sentence`(
    text: String, rule: String, expected: String
  ) throws {
    #expect(try suggestions(text, rule, situation: "before-start") == [expected])
  }

  @Test(arguments: [
    ("キャンセルする場合がございます", "キャンセルリクエストをお送りいたします"),
    ("正式な納品をすることもあります", "問題ないものとみなし、正式な納品をお送りいたします"),
    ("受付を終了するかもしれません", "受付を終了いたします"),
  ])
  func `A weak consequence becomes firm and stays what it is`(weak: String, firm: String) throws {
    let text = "11月27日までに色をお知らせください。"
    let found = try suggestions(
      text + "ご連絡がない場合は、\(weak)。", "weak-consequence", situation: "unknown")
    #expect(found == [text + "11月27日までにご連絡がない場合は、\(firm)。"])
  }

  @Test(arguments: [
    ("11月27日（木）までに", ["11月27日（金）までに", "11月26日（木）までに"]),
    ("11/27㈭までに", ["11/27㈮までに", "11月26日（木）までに"]),
    ("11月27日木曜日18時までに", ["11月27日金曜日18時までに", "11月26日（木）18時までに"]),
    ("2026年11月27日【木】までに", ["2026年11月27日【金】までに", "2026年11月26日（木）までに"]),
  ])
  func `A weekday mismatch offers both repairs`(date: String, expected: [String]) throws {
    let found = try suggestions(
      date + "ご返信ください。", "weekday-mismatch", situation: "before-start")
    #expect(found == expected.map { $0 + "ご返信ください。" })
  }
}
