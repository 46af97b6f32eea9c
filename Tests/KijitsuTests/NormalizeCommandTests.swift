import Foundation
import Testing
import Text

struct NormalizeCommandTests {
  private static let before = "---\r\n期限：１１\r\n---\r\n１１月２７日までにｺﾞ返信ください｡\r\n"
  private static let after = "---\r\n期限：１１\r\n---\r\n11月27日までにゴ返信ください。\r\n"

  @Test(arguments: TextEncoding.allCases)
  func `The filter keeps header, encoding and line ends`(encoding: TextEncoding) throws {
    let sandbox = try Sandbox()
    let bytes = try encoding.encode(Array(Self.before.utf16))
    let expected = Data(try encoding.encode(Array(Self.after.utf16)))
    #expect(try sandbox.run(["normalize"], input: Data(bytes)).output == expected)
    #expect(try sandbox.run(["normalize", "-"], input: Data(bytes)).output == expected)
    try sandbox.write(bytes, to: "返信.txt")
    #expect(try sandbox.run(["normalize", "返信.txt"]).output == expected)
    #expect(try sandbox.bytes("返信.txt") == bytes)
  }

  @Test(arguments: TextEncoding.allCases)
  func `In place, encoding, line ends, mode and links are kept`(encoding: TextEncoding) throws {
    let sandbox = try Sandbox()
    try sandbox.write(try encoding.encode(Array(Self.before.utf16)), to: "元/返信.txt")
    let outcome = try sandbox.shell(
      "chmod 640 元/返信.txt; ln -s 元/返信.txt リンク.txt; ln -s リンク.txt 二重.txt; kijitsu normalize --fix 二重.txt"
    )
    #expect(outcome.code == 0 && outcome.output.isEmpty && outcome.notes.isEmpty)
    #expect(try sandbox.bytes("元/返信.txt") == encoding.encode(Array(Self.after.utf16)))
    #expect(try sandbox.shell("stat -c %a 元/返信.txt; readlink リンク.txt").text == "640\n元/返信.txt\n")
    #expect(try sandbox.names == ["リンク.txt", "二重.txt", "元"].sorted())
    #expect(try sandbox.shell("ls -A 元").text == "返信.txt\n")
  }

  @Test func `A file that needs nothing is not written`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("期日\n", to: "a.txt")
    let outcome = try sandbox.shell(
      "touch -d 2020-01-01 a.txt; kijitsu normalize -w a.txt; stat -c %y a.txt | cut -c1-10")
    #expect(outcome.text == "2020-01-01\n")
  }

  @Test(arguments: [
    ("chmod 444 a.txt; kijitsu normalize -w a.txt", "許可がありません"),
    ("ln -s l l; kijitsu normalize -w l", "リンクが循環しています"),
    ("mkdir d; kijitsu normalize -w d", "フォルダは読めません"),
    (
      "(ulimit -f 0; kijitsu normalize -w a.txt) 2>&1 | cat >&2; c=${PIPESTATUS[0]}; ls -A >&2; exit $c",
      "ファイルが大きくなりすぎます）: a.txt\na.txt\n"
    ),
  ])
  func `A file that cannot be written stays as it was`(command: String, words: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write("１１月", to: "a.txt")
    let outcome = try sandbox.shell(command)
    #expect(outcome.code != 0)
    #expect(outcome.notes.contains(words), "\(outcome.notes)")
    #expect(try sandbox.bytes("a.txt") == Array("１１月".utf8))
  }

  @Test(
    arguments: [
      (Array("期日".utf8) + [0], "先頭から 6 バイト目に NUL"),
      ([0xFF, 0xFE, 0x41, 0, 0, 0], "先頭から 4 バイト目に NUL"),
      ([0x61, 0xFF, 0x62], "先頭から 1 バイト目"), ([0xEF, 0xBB, 0xBF, 0x61, 0x80], "先頭から 4 バイト目"),
      ([0xFF, 0xFE, 0x41], "先頭から 2 バイト目"),
    ] as [([UInt8], String)])
  func `What is no text is refused with the place`(bytes: [UInt8], words: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write(bytes, to: "a.txt")
    for arguments in [["normalize", "a.txt"], ["normalize", "-w", "a.txt"], ["body", "a.txt"]] {
      let outcome = try sandbox.run(arguments)
      #expect(outcome.code == 2 && outcome.output.isEmpty)
      #expect(outcome.notes.contains("a.txt") && outcome.notes.contains(words), "\(outcome.notes)")
      #expect(try sandbox.bytes("a.txt") == bytes)
    }
    #expect(try sandbox.run(["normalize"], input: Data(bytes)).notes.contains("標準入力"))
  }
}
