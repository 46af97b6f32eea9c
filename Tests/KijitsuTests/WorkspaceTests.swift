import Foundation
import Testing

struct WorkspaceTests {
  @Test func `The nearest configuration upward counts, and its mistakes are told`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("sellar: 佐藤\n", to: ".kijitsu.yml")
    try sandbox.write("", to: "下/空.txt")
    let outcome = try sandbox.shell("cd 下; kijitsu dates x")
    #expect(outcome.code == 2)
    #expect(
      outcome.notes
        == "\(sandbox.folder.path)/.kijitsu.yml:1:1: 「sellar」というキーはありません。もしかして: seller\n")
    try sandbox.write("seller: 佐藤\n", to: "下/.kijitsu.yml")
    #expect(try sandbox.shell("cd 下; kijitsu dates x").code == 0)
  }

  @Test(arguments: [
    ("kijitsu dates --glossary 無い x", "フォルダを読めません（見つかりません）: 無い"),
    (
      "mkdir -p g/phrases; echo 'date-zero: [\"(\"]' > g/phrases/壊れ.yml; kijitsu dates --glossary g x",
      "g/phrases/壊れ.yml:1:13: かっこ"
    ),
    (
      "mkdir -p g/phrases; echo 'a: b: c' > g/phrases/x.yml; kijitsu dates --glossary g x",
      "g/phrases/x.yml:1:5: "
    ),
    ("echo 'glossary: 無い' > .kijitsu.yml; kijitsu dates x", "/無い"),
  ])
  func `Glossaries that cannot be read are told with their place`(
    command: String, words: String
  ) throws {
    let outcome = try Sandbox().shell(command)
    #expect(outcome.code == 2)
    #expect(outcome.notes.contains(words), "\(outcome.notes)")
  }

  @Test func `The user's own glossary is found below XDG_CONFIG_HOME`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("- 形が違う\n", to: "設定/kijitsu/Glossary/phrases/mine.yml")
    let outcome = try sandbox.shell("XDG_CONFIG_HOME=$PWD/設定 kijitsu dates x; kijitsu dates y")
    #expect(outcome.notes.contains("設定/kijitsu/Glossary/phrases/mine.yml:1:1"))
    #expect(outcome.code == 0)
  }
}
