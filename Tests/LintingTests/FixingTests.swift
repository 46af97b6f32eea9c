import Linting
import Testing
import Text

struct FixingTests {
  @Test(arguments: [
    ([[(0, 1, "a")], [(2, 3, "b")]], "aいbえ"),
    ([[(0, 2, "a")], [(1, 3, "b")]], "aうえ"),
    ([[(0, 1, "a"), (3, 4, "d")], [(3, 4, "x")]], "aいうd"),
    ([[(2, 2, "+")], [(2, 2, "-")]], "あい+うえ"),
    ([[(1, 2, "b")], [(2, 2, "+")]], "あb+うえ"),
    ([[(3, 4, "d")], [(0, 1, "a")]], "aいうd"),
  ])
  func `Fixes that touch are not made together`(
    fixes: [[(Int, Int, String)]], expected: String
  ) {
    let diagnostics = fixes.map { edits in
      let edits = edits.map { Edit(range: TextRange($0.0, $0.1), text: $0.2) }
      let title = Message(ja: "直す", en: "fix")
      return Diagnostic(
        rule: "term", severity: .warning, range: edits[0].range, message: title,
        fixes: [Fix(title: title, isSafe: true, edits: edits)])
    }
    let fixed = diagnostics.safeEdits.applied(to: Array("あいうえ".utf16))
    #expect(String(decoding: fixed, as: UTF16.self) == expected)
  }
}
