import Testing
import Text

struct HeaderSplitTests {
  @Test(arguments: [
    ("---\na: 1\n---\n本文\n", "a: 1\n", "本文\n", 4),
    ("---\r\na: 1\r\n---\r\n本文\r\n", "a: 1\r\n", "本文\r\n", 4),
    ("---\ra: 1\r---\r本文", "a: 1\r", "本文", 4),
    ("---\n---\n本文", "", "本文", 3),
    ("--- \na: 1\n---　\n本文", "a: 1\n", "本文", 4),
    ("\u{FEFF}---\na: 1\n---\n本文", "a: 1\n", "本文", 4),
    ("---\na: 1\n---", "a: 1\n", "", 4),
    ("---\na: |\n  ---\n---\n", "a: |\n  ---\n", "", 5),
    ("---\n期限：明日\n---\n---\n罫線", "期限：明日\n", "---\n罫線", 4),
  ])
  func `A header stands between two lines`(
    text: String, header: String, body: String, bodyLine: Int
  ) throws {
    let source = SourceText(text)
    let split = HeaderSplit(source.units)
    #expect(source[try #require(split.header)] == header)
    #expect(source[split.body] == body)
    #expect(split.bodyLine == bodyLine)
  }

  @Test(arguments: [
    "", "本文\n---\nx\n---\n", "---\na: 1\n本文", "----\na: 1\n----\n", " ---\na: 1\n---\n",
    "---a\nb\n---\n", "-- -\n---\n", "\n---\na: 1\n---\n",
  ])
  func `Anything else is all body`(text: String) {
    let split = HeaderSplit(Array(text.utf16))
    #expect(split.header == nil)
    #expect(split.body == TextRange(0, text.utf16.count))
    #expect(split.bodyLine == 1)
  }
}
