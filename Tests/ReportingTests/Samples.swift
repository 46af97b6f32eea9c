import Dates
import Foundation
import Linting
import Reporting
import Testing
import Text

/// Drafts to present: read with the glossary of the working tree, with findings of our own.
enum Samples {
  /// A draft that is ready, in a file.
  static let ready = Result {
    try report(
      "返信/良い例.txt",
      """
      ---
      situation: after-delivery
      ---
      山田様
      納品物のご確認結果を11月27日（金）18時までにお知らせください。
      期日までにご連絡がない場合は、問題ないものとみなし、正式な納品をお送りいたします。

      """, situation: "after-delivery")
  }

  /// A draft with findings of every kind.
  static let hasty = Result {
    try report(
      "hasty, 50%:new.txt",
      "🎻ｺﾞ購入ありがとうございます。\r\n\tお早めに、ご返信ください。\r\nよろしく\r\nお願いします。",
      findings: [
        finding(
          "sample-width", .warning, "ｺﾞ", "「ｺﾞ」は半角カタカナです。",
          fix: fix("全角の「ゴ」にする", isSafe: true, "ｺﾞ", "ゴ")),
        finding(
          "sample-deadline", .error, "お早めに", "「お早めに」では、いつまでか分かりません。",
          advice: "「11月27日（金）までに」のように書いてください。",
          fix: fix("「11月27日（金）までに」にする", isSafe: false, "お早めに", "11月27日（金）までに")),
        finding("sample-sentence", .info, "よろしく\r\nお願いします。", "2行にわたる文です。"),
        finding("sample-consequence", .error, "", "返事がないときにどうなるかが書かれていません。"),
      ])
  }

  /// A draft that would harm a terminal or a parser.
  static let hostile = Result {
    try report(
      "a\u{1B}[31m\n<&\"'>.txt",
      String(repeating: "長い行です。", count: 60) + "\u{202E}\u{1B}[2J]]>\u{0}\u{FFFE}"
        + String(repeating: "まだ続きます。", count: 60),
      findings: [
        finding(
          "sample-control", .error, "\u{202E}\u{1B}[2J]]>\u{0}\u{FFFE}",
          "「\u{202E}\u{1B}[2J]]>\u{0}\u{FFFE}」と\n<&\"'> 100%,:: があります。")
      ])
  }

  static let all = Result { [try ready.get(), try hasty.get(), try hostile.get()] }

  private struct Spot {
    let rule: String
    let severity: Severity
    let words: String
    let message: String
    var advice: String?
    var fix: (title: String, isSafe: Bool, words: String, text: String)?
  }

  private static func finding(
    _ rule: String, _ severity: Severity, _ words: String, _ message: String,
    advice: String? = nil, fix: (title: String, isSafe: Bool, words: String, text: String)? = nil
  ) -> Spot {
    Spot(
      rule: rule, severity: severity, words: words, message: message, advice: advice, fix: fix)
  }

  private static func fix(_ title: String, isSafe: Bool, _ words: String, _ text: String) -> (
    title: String, isSafe: Bool, words: String, text: String
  ) { (title, isSafe, words, text) }

  private static func report(
    _ path: String, _ text: String, situation: String? = nil, findings: [Spot] = []
  ) throws -> FileReport {
    let linter = try linter.get()
    let draft = DraftFile(SourceText(text), situations: linter.glossary.situations, rules: [])
    var settings = LintSettings()
    settings.only = []
    let now = try #require(Moment(iso: "2026-11-22T12:00"))
    let read = linter.lint(
      draft.body, situation: situation, dates: DateContext(now: now), settings: settings)
    let diagnostics = findings.map { diagnostic($0, in: draft.body) }
    return FileReport(
      path: path,
      result: LintResult(
        body: read.body, situation: read.situation, dates: read.dates, analysis: read.analysis,
        diagnostics: diagnostics),
      map: draft.map)
  }

  private static func diagnostic(_ spot: Spot, in body: SourceText) -> Diagnostic {
    let fixes = spot.fix.map { fix in
      [
        Fix(
          title: message(fix.title), isSafe: fix.isSafe,
          edits: [Edit(range: range(of: fix.words, in: body), text: fix.text)])
      ]
    }
    return Diagnostic(
      rule: spot.rule, severity: spot.severity, range: range(of: spot.words, in: body),
      message: message(spot.message), advice: spot.advice.map(message), fixes: fixes ?? [])
  }

  private static func message(_ ja: String) -> Message { Message(ja: ja, en: "en: " + ja) }

  /// The words' place; the end of the text for none.
  private static func range(of words: String, in body: SourceText) -> TextRange {
    let units = Array(words.utf16)
    let end = TextRange(body.units.count, body.units.count)
    guard !units.isEmpty else { return end }
    let start = body.units.indices.first { body.units[$0...].starts(with: units) }
    return start.map { TextRange($0, $0 + units.count) } ?? end
  }

  private static let linter = Result {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Glossary")
    let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }
    let files = try (names ?? []).filter { $0.hasSuffix(".yml") }.sorted().map {
      Glossary.File(path: $0, bytes: Array(try Data(contentsOf: root.appending(path: $0))))
    }
    return Linter(glossary: try Glossary(files: files))
  }
}
