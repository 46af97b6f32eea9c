import Phrases
import Testing
import Text
import YAML

struct PhraseArchiveTests {
  private static let glossary = """
    reply:
      - お返事(が|の)[まだ]{ない-場合}
      - ご連絡…頂けない
      - 返信
    ない-場合:
      - ない場合
      - なければ
    end:
      - やで$
      - (お|ご)返信[を]{please}
      - '{please}'
    please:
      - ください
      - お願い(します|いたします)
    unused:
      - 使わない言葉
    """

  private static let text =
    "お返事がまだない場合は、ご連絡を頂けないときと同じです。ご返信をください。お返事なければ使わない言葉やで。お願いいたします"

  @Test(arguments: [
    ["reply", "end"], ["end", "reply"], ["reply"], ["end", "missing", "please"], ["please"], [],
    ["unused", "reply", "ない-場合", "please", "end"],
  ])
  func `An archive finds what its files do, for any classes`(classes: [String]) throws {
    let spelling = Spelling([("ください", "下さい"), ("頂", "いただ")])
    let root = try YAMLReader.read(Self.glossary)
    let files = [PhraseFile(path: "a.yml", root: root)]
    let archive = try PhraseArchive(files: files, spelling: spelling)
    let book = try PhraseBook(files: files, classes: classes, spelling: spelling)
    let loaded = try #require(PhraseBook(archive: archive.text, classes: classes))
    let view = MatchingView(Array(Self.text.utf16), spelling: spelling)
    #expect(loaded.matches(in: view) == book.matches(in: view))
    #expect(
      classes.isEmpty || classes == ["end", "missing", "please"] || !book.matches(in: view).isEmpty)
  }

  @Test func `A text that is no archive is refused, however it is broken`() throws {
    let root = try YAMLReader.read(Self.glossary)
    let text = try PhraseArchive(
      files: [PhraseFile(path: "a.yml", root: root)], spelling: Spelling()
    ).text
    for length in 0..<text.utf8.count {
      let book = PhraseBook(archive: String(text.prefix(length)), classes: ["reply"])
      #expect((book == nil) == true, "\(length)")
    }
    for junk in ["x", "@@@@", "~~~~~~~~~~~~~~~~~~~~~~~", "期日"] {
      #expect((PhraseBook(archive: junk, classes: ["reply"]) == nil) == true)
    }
  }
}
