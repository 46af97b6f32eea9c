import Configuring
import Dates
import Testing
import Text
import YAML

struct ConfigurationReaderTests {
  private static let reader = ConfigurationReader(
    knownRules: ["vague-deadline", "short-notice"], knownSituations: ["delivery", "after-delivery"])

  private func read(_ text: String) -> (Configuration, [ConfigurationProblem]) {
    Self.reader.read(text.utf8)
  }

  @Test func `Everything that can be set is read`() {
    let (configuration, problems) = read(
      """
      rules:
        vague-deadline: warning
        short-notice: off
      situations:
        納品後/**: after-delivery
        "*.delivery.txt": delivery
      workdays: [月, 火曜, 水曜日, 土]
      closing-days: [木曜, 2026-12-29〜2027-01-03, 8月13日～8月16日, １／１]
      holidays: off
      minimum-notice: ２４時間
      templates: 定型文
      glossary: [用語, 社内/用語.yml]
      seller: 佐藤
      buyer: お客
      """)
    #expect(problems.isEmpty)
    #expect(configuration.rules == ["vague-deadline": .severity(.warning), "short-notice": .off])
    #expect(configuration.situation(path: "納品後/a/b.txt") == "after-delivery")
    #expect(configuration.situation(path: "x/y.delivery.txt") == "delivery")
    #expect(configuration.situation(path: "y.txt") == nil)
    #expect(configuration.workdays == [1, 2, 3, 6])
    #expect(configuration.closingDays.count == 4)
    #expect(!configuration.observesHolidays)
    #expect(configuration.minimumNotice == .minutes(1440))
    #expect(configuration.templates == ["定型文"])
    #expect(configuration.glossary == ["用語", "社内/用語.yml"])
    #expect(configuration.seller == "佐藤" && configuration.buyer == "お客")
  }

  @Test(arguments: ["", "# 設定\n", "{}"])
  func `An empty file sets nothing`(text: String) {
    let (configuration, problems) = read(text)
    #expect(configuration == Configuration() && problems.isEmpty)
  }

  @Test(arguments: [
    ("ruls: {}", 1, 1, "もしかして: rules"),
    ("seller: 佐藤\nclosing_days: 水", 2, 1, "もしかして: closing-days"),
    ("全部: x", 1, 1, "使えるキー: rules"),
    ("rules:\n  vague-deadlin: off", 2, 3, "もしかして: vague-deadline"),
    ("rules:\n  short-notice: maybe", 2, 17, "off、info、warning、error"),
    ("rules: off", 1, 8, "規則: off"), ("situations:\n  a: delivry", 2, 6, "もしかして: delivery"),
    ("situations: x", 1, 13, "パス: 状況"), ("holidays: 平日", 1, 11, "on か off"),
    ("closing-days: [水曜, 変な日]", 1, 20, "休みの日"),
    ("closing-days: 2027-01-03〜2026-12-29", 1, 15, "休みの日"),
    ("closing-days: 2月30日", 1, 15, "休みの日"), ("workdays: [水, 祝]", 1, 11, "曜日"),
    ("minimum-notice: すぐ", 1, 17, "24時間"), ("templates:", 1, 11, "フォルダ"),
    ("seller: [a]", 1, 9, "文字"), ("- a", 1, 1, "キー: 値"), ("a: b: c", 1, 5, "「:」"),
    ("seller: a\nseller: b", 2, 1, "2回"), ("seller: &a x", 1, 9, "アンカー"),
  ])
  func `Mistakes are told with their place and what was meant`(
    text: String, line: Int, column: Int, words: String
  ) throws {
    let (_, problems) = read(text)
    let problem = try #require(problems.first)
    #expect(problem.mark == YAMLMark(line: line, column: column))
    #expect(problem.message.ja.utf8.firstRange(of: words.utf8) != nil, "\(problem.message.ja)")
    #expect(!problem.message.en.isEmpty)
  }

  @Test func `All mistakes are told at once`() {
    #expect(read("a: 1\nholidays: x\nrules:\n  b: off\n  c: d\n").1.count == 5)
  }
}
