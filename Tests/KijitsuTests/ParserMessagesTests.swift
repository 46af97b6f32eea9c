import Testing
import Text

@testable import kijitsu

struct ParserMessagesTests {
  @Test(arguments: [
    ("Error: Missing one of: '--a', '--b'", "次のどれかを指定してください: '--a', '--b'"),
    ("Unknown option '-x'", "「-x」というオプションはありません。"),
    ("The value 'a' is invalid for '--n <n>': too big", "「--n <n>」の値「a」は使えません: too big"),
    (
      "Value to be set with flag '--a' had already been set with flag '--b'",
      "'--a' と '--b' は同時に指定できません。"
    ),
    ("Something new", "Something new"), ("", ""),
  ])
  func `The parser's words become Japanese`(english: String, japanese: String) {
    #expect(ParserMessages.error(english, in: .japanese) == japanese)
    #expect(ParserMessages.error(english, in: .english) == english)
  }

  @Test(
    arguments: [
      (["kijitsu", "--lang", "en"], [:], .english),
      (["kijitsu", "--lang=ja"], ["LANG": "en_US"], .japanese),
      (["kijitsu"], ["LANG": "en_US.UTF-8"], .english),
      (["kijitsu"], ["LANG": "fr_FR.UTF-8"], .japanese),
      (["kijitsu"], ["LC_ALL": "ja_JP", "LANG": "en_US"], .japanese),
      (["kijitsu"], ["LC_ALL": "", "LANG": "en"], .english),
      (["kijitsu", "dates", "--", "--lang", "en"], [:], .japanese),
      (["kijitsu", "--lang", "fr"], [:], .japanese),
    ] as [([String], [String: String], Language)])
  func `The language comes from the option, then from the environment`(
    arguments: [String], environment: [String: String], language: Language
  ) {
    #expect(Language(arguments: arguments, environment: { environment[$0] }) == language)
  }
}
