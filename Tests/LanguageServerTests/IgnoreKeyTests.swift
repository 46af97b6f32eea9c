import Linting
import Testing
import Text

@testable import LanguageServer

/// A rule is added to a draft's header, whatever it looks like, or not at all.
struct IgnoreKeyTests {
  @Test(arguments: [
    ("お早めに", "---\nignore: [x]\n---\nお早めに"),
    ("\u{FEFF}あ\r\n", "\u{FEFF}---\r\nignore: [x]\r\n---\r\nあ\r\n"),
    ("---\nあ", "---\nignore: [x]\n---\n---\nあ"),
    ("---\r\nbuyer: 山田\r\n---\r\nあ", "---\r\nbuyer: 山田\r\nignore: [x]\r\n---\r\nあ"),
    ("---\n---\n", "---\nignore: [x]\n---\n"),
    ("---\n# 覚え書き\n---\n", "---\n# 覚え書き\nignore: [x]\n---\n"),
    ("---\nignore: [term]\n---\n", "---\nignore: [term, x]\n---\n"),
    ("---\nignore: []\n---\n", "---\nignore: [x]\n---\n"),
    ("---\nignore: [ term, ]\n---\n", "---\nignore: [ term, x]\n---\n"),
    (
      "---\nignore: [term,\n  threat] # 理由]\n---\n",
      "---\nignore: [term,\n  threat, x] # 理由]\n---\n"
    ),
    ("---\n\"ignore\": [term]\n---\n", "---\n\"ignore\": [term, x]\n---\n"),
    ("---\nignore: { a: b }\n---\n", nil),
    ("---\nignore：term\n---\n", "---\nignore：[term, x]\n---\n"),
    ("---\nignore：［term］\n---\n", "---\nignore：［term, x］\n---\n"),
    ("---\nignore：［］\n---\n", "---\nignore：［x］\n---\n"),
    ("---\nignore: 'term' # 理由\n---\n", "---\nignore: ['term', x] # 理由\n---\n"),
    ("---\nignore: term\nbuyer: 山田\n---\n", "---\nignore: [term, x]\nbuyer: 山田\n---\n"),
    ("---\nignore:\nbuyer: 山田\n---\n", "---\nignore: [x]\nbuyer: 山田\n---\n"),
    (
      "---\nignore:\n  - term  # 用語\n  - threat\nbuyer: 山田\n---\n",
      "---\nignore:\n  - term  # 用語\n  - threat\n  - x\nbuyer: 山田\n---\n"
    ),
    ("---\nignore:\n- term\n---\n", "---\nignore:\n- term\n- x\n---\n"),
    ("---\n  buyer: 山田\n---\n", "---\n  buyer: 山田\n  ignore: [x]\n---\n"),
    ("---\n{ buyer: 山田 }\n---\n", "---\n{ buyer: 山田 , ignore: [x]}\n---\n"),
    ("---\nbuyer: [\n---\n", nil),
    ("---\nbuyer: 山田\nお早めに", nil),
    ("---\nただの文\n---\n", nil),
  ])
  func `The header says the same as before, and the rule besides`(text: String, result: String?) {
    let lines = TextLines(Array(text.utf16), encoding: .utf16)
    let edit = IgnoreKey(lines, rules: ["term", "threat", "x"]).edit(adding: "x")
    let edited = edit.map { String(decoding: [$0].applied(to: lines.units), as: UTF16.self) }
    #expect(edited == result)
  }
}
