import Phrases
import Testing
import Text
import YAML

struct PhraseBookTests {
  /// The pieces of a text that a list of phrases finds, overlapping ones included.
  private func found(
    _ phrases: String, in text: String, spelling: Spelling = Spelling()
  ) throws -> [String] {
    let book = try PhraseBook(
      files: [PhraseFile(path: "test.yml", root: try YAMLReader.read(phrases))],
      classes: ["x"], spelling: spelling)
    let units = Array(text.utf16)
    let view = MatchingView(units, spelling: spelling)
    return book.matches(in: view).map {
      SourceText(units)[view.sourceRange($0.start, $0.end)]
    }
  }

  @Test(arguments: [
    ("[期限]", "期限は期限", ["期限", "期限"]),
    ("[ご返信]", "ご返信と返信", ["ご返信"]),
    ("['ご(連絡|返信|確認)']", "ご連絡、ご返信、ご確認、ご相談", ["ご連絡", "ご返信", "ご確認"]),
    ("['お返事(が|の)[まだ]ない']", "お返事がない、お返事のまだない、お返事もない", ["お返事がない", "お返事のまだない"]),
    ("['[誠に]恐れ入ります[が]']", "誠に恐れ入りますが", ["誠に恐れ入りますが", "恐れ入りますが"]),
    ("['(な(い|く)|無し)場合']", "ない場合、なく場合、無し場合、な場合", ["ない場合", "なく場合", "無し場合"]),
    ("['ご連絡…ない']", "ご連絡がまだない", ["ご連絡がまだない"]),
    ("['ご連絡…ない']", "ご連絡ください。ない", []),
    ("['ご連絡…ない']", "ご連絡が、ない", []),
    ("['ご連絡…ない']", "ご連絡一二三四五六七八九十百千ない", ["ご連絡一二三四五六七八九十百千ない"]),
    ("['ご連絡…ない']", "ご連絡一二三四五六七八九十百千万ない", []),
    ("[お返事, お返事待ち]", "お返事待ちです", ["お返事待ち"]),
    ("['お返事[待ち]', お返]", "お返事待ち", ["お返事待ち"]),
    ("[キャンセル]", "ｷｬﾝｾﾙとキャンセル", ["ｷｬﾝｾﾙ", "キャンセル"]),
    ("[ください]", "くださーい、ください", ["くださーい", "ください"]),
    ("[ＯＫ]", "OKとＯＫ", ["OK", "ＯＫ"]),
    ("[あ]", "", []),
  ])
  func `Phrases are found as the notation says`(
    list: String, text: String, pieces: [String]
  ) throws {
    #expect(try found("x: \(list)", in: text) == pieces)
  }

  @Test(arguments: [
    ("x: ['{相手}がない']\n相手: [ご連絡, 'お返(事|答)']", "ご連絡がない、お返事がない", ["ご連絡がない", "お返事がない"]),
    ("x: ['{a}{a}']\na: [い, ろ]", "いろは、ろい", ["いろ", "ろい"]),
    ("x: ['[{a}]に']\na: [期限]", "期限に、に", ["期限に", "に", "に"]),
    ("x: ['({a}|明日)まで']\na: ['{b}日']\nb: [１, 二]", "1日まで、二日まで、明日まで", ["1日まで", "二日まで", "明日まで"]),
  ])
  func `Lists call lists`(lists: String, text: String, pieces: [String]) throws {
    #expect(try found(lists, in: text).sorted() == pieces.sorted())
  }

  @Test func `Spellings are one in phrases and texts`() throws {
    let spelling = Spelling([(from: "下さ", to: "くださ"), (from: "迄", to: "まで")])
    let pieces = try found("x: ['迄に(ください|下さいませ)']", in: "までに下さい、迄にくださいませ", spelling: spelling)
    #expect(pieces == ["までに下さい", "迄にくださいませ"])
  }

  @Test func `Of each class the longest at each place is found, ordered by place`() throws {
    let root = try YAMLReader.read("a: [期限, 期限まで]\nb: [期限, 限]\n")
    let book = try PhraseBook(
      files: [PhraseFile(path: "t", root: root)], classes: ["a", "none", "b"], spelling: Spelling())
    let matches = book.matches(in: MatchingView(Array("😀期限まで".utf16)))
    let triples = matches.map { [$0.phraseClass, $0.start, $0.end] }
    #expect(triples == [[0, 2, 6], [2, 2, 4], [2, 3, 4]])
  }

  @Test(arguments: [
    "", "期限", "限", "。", "ご連絡がない", "ない", "\n", "一二三四五六七八九十百千万",
  ])
  func `A changed text is searched as a new one`(inserted: String) throws {
    let phrases = "x: ['ご連絡…ない', 期限, '期(限|日)まで']\ny: ['{z}{z}[{z}]ない', '限$']\nz: ['期限[まで]']"
    let book = try PhraseBook(
      files: [PhraseFile(path: "t", root: try YAMLReader.read(phrases))], classes: ["x", "y"],
      spelling: Spelling())
    let text = Array("期限までにご連絡がまだない場合、期限。期限期限まで期限ないのでご連絡一二三はない期限".utf16)
    let long = text + Array(repeating: 0x3042, count: 70) + text
    let before = MatchingView(long)
    let known = book.matches(in: before)
    for start in long.indices {
      for count in [0, 1, 4] {
        var changed = long
        changed.replaceSubrange(start..<min(start + count, long.count), with: inserted.utf16)
        let view = MatchingView(changed)
        let change = ViewChange(from: before, to: view)
        #expect(
          book.matches(in: view, reusing: known, change: change) == book.matches(in: view))
      }
    }
  }

  @Test func `Lists of the same name in several files are joined`() throws {
    let files = try [("a.yml", "x: [期限]"), ("b.yml", "x: [期日]\ny: [締切]"), ("c.yml", "")].map {
      PhraseFile(path: $0.0, root: try YAMLReader.read($0.1))
    }
    let book = try PhraseBook(files: files, classes: ["x", "y"], spelling: Spelling())
    #expect(book.matches(in: MatchingView(Array("期限期日締切".utf16))).map(\.phraseClass) == [0, 0, 1])
  }

  @Test(
    arguments: [
      ("x: ['ご(連絡']", .unbalanced, 1), ("x:\n  - 'a)b'", .unbalanced, 2),
      ("x: ['a|b']", .unbalanced, 1), ("x: ['[a']", .unbalanced, 1),
      ("x: ['{a']", .unbalanced, 1),
      ("x: ['{無い}']", .unknownList("無い"), 1), ("x: ['{x}']", .circularList("x"), 1),
      ("x: ['{a}']\na: ['{b}']\nb: ['{a}']", .circularList("a"), 3), ("x: 期限", .shape, 1),
      ("- 期限", .shape, 1), ("x: [{a: b}]", .shape, 1),
    ] as [(String, PhraseError.Problem, Int)])
  func `Mistakes are told with their place`(
    lists: String, problem: PhraseError.Problem, line: Int
  ) throws {
    let root = try YAMLReader.read(lists)
    let error = #expect(throws: PhraseError.self) {
      try PhraseBook(
        files: [PhraseFile(path: "用語.yml", root: root)], classes: ["x"], spelling: Spelling())
    }
    #expect(error?.problem == problem && error?.path == "用語.yml")
    #expect(error?.mark.line == line)
  }

  @Test func `Long phrases and many gaps do not run away`() throws {
    let phrases = "x: ['あ…い…う…え…お', '{a}{a}{a}{a}']\na: ['[あ][あ]い', あ]"
    let text = String(repeating: "ああい", count: 20_000)
    #expect(try !found(phrases, in: text).isEmpty)
  }

  @Test func `A phrase longer than the limit is never found, and does no harm`() throws {
    let long = String(repeating: "期", count: 80)
    #expect(try found("x: [\(long), 限]", in: long + "限") == ["限"])
  }
}
