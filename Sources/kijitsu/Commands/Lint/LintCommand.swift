import ArgumentParser
import Dates
import Linting
import Reporting
import Text

/// `kijitsu lint`: may this draft be sent?
struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: words(
      "下書きに「いつまでに・何を・期日を過ぎたら」がそろっているか調べる",
      "Check that a draft says by when, what, and what happens then."),
    discussion: words(
      """
      フォルダを指定すると、中の *.txt と *.md を調べます。
      終了コード: 0 = 送れます、1 = エラーがあります（--diff では、直すところがあるときも）、
      2 = 使い方の誤りや読めないファイルがあります。

      例:
        kijitsu lint reply.txt
        kijitsu lint --situation 納品後 --now 2026-11-22T12:00 - < reply.txt
        kijitsu lint --fix drafts/
        kijitsu lint --format github drafts/
        kijitsu lint --jsonl < messages.jsonl
      """,
      """
      Of a folder, *.txt and *.md are checked. Exit code: 0 ready to send, 1 errors found (with
      --diff also something to fix), 2 misuse or an unreadable file.

      Examples:
        kijitsu lint reply.txt
        kijitsu lint --situation after-delivery --now 2026-11-22T12:00 - < reply.txt
        kijitsu lint --fix drafts/
        kijitsu lint --jsonl < messages.jsonl
      """))

  @Argument(
    help: ArgumentHelp(
      words("下書きのファイルやフォルダ（省略や - は標準入力）", "Drafts or folders (none or - is stdin)."),
      valueName: "path"))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      words("状況（before-start、納品後 など）", "What the message is for, such as after-delivery."),
      valueName: words("状況", "situation")))
  var situation: String?

  @OptionGroup var now: NowOption

  @Option(
    help: ArgumentHelp(
      words("出力の形（省略時: stylish）", "The output's format (default: stylish)."), valueName: "format"))
  var format: Format?

  @Flag(help: ArgumentHelp(words("意味の変わらない修正をファイルに書き込む", "Apply safe fixes to the files.")))
  var fix = false

  @Flag(help: ArgumentHelp(words("--fix で変わるところを差分で示す", "Show what --fix would change.")))
  var diff = false

  @Option(
    help: ArgumentHelp(
      words("この規則だけを使う（何度でも指定可）", "Run this rule only (repeatable)."),
      valueName: words("規則", "rule")))
  var only: [String] = []

  @Option(
    help: ArgumentHelp(
      words(
        "規則の重さを変える。例: vague-request=off（何度でも指定可）",
        "Set a rule to error, warning, info or off (repeatable)."),
      valueName: words("規則=重さ", "rule=severity")))
  var rule: [String] = []

  @Option(
    help: ArgumentHelp(
      words("終了コードを 1 にする重さ", "The severity that makes the run fail."),
      valueName: "severity"))
  var failOn: FailLevel = .error

  @Option(
    help: ArgumentHelp(
      words("標準入力の下書きのファイル名", "The file name of the draft on stdin."), valueName: "path"))
  var stdinFilename: String?

  @Flag(
    help: ArgumentHelp(
      words("1行に1つの JSON を読み、1行に1つの JSON を返す", "One JSON object a line in and out.")))
  var jsonl = false

  @OptionGroup var glossary: GlossaryOption
  @OptionGroup var options: GlobalOptions

  /// The formats, by name.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case stylish, gnu, json, jsonl, sarif, checkstyle, junit, github

    var report: ReportFormat {
      ReportFormat.all.first { $0.name == rawValue } ?? .stylish
    }
  }

  /// Severities that can be failed on.
  enum FailLevel: String, CaseIterable, ExpressibleByArgument {
    case error, warning, info

    var severity: Severity { Severity(rawValue: rawValue) ?? .error }
  }

  func run() throws {
    try checkFlags()
    let session = LintSession(
      choice: try RuleChoice(only: only, settings: rule), present: try now.moment,
      glossary: glossary.paths)
    let code: Int32
    if jsonl {
      var lines = try LintLines(
        session: session, situation: situation, now: session.present, failLevel: failOn.severity,
        console: options.console)
      code = try lines.run()
    } else {
      if let situation { _ = try session.shop().situation(situation) }
      var run = LintRun(
        session: session, mode: fix ? .fix : diff ? .diff : .report, situation: situation,
        now: try now.given, standardInputName: stdinFilename,
        format: (format ?? .stylish).report, failLevel: failOn.severity, console: options.console)
      code = try run.run(paths.isEmpty ? ["-"] : paths)
    }
    if code != 0 { throw CommandFailure.silent(exitCode: code) }
  }

  private func checkFlags() throws(CommandFailure) {
    let readsStandardInput = paths.isEmpty || paths.contains("-")
    if fix, diff { throw conflict("--fix", "--diff") }
    if diff, format != nil { throw conflict("--diff", "--format") }
    if jsonl {
      if fix { throw conflict("--jsonl", "--fix") }
      if diff { throw conflict("--jsonl", "--diff") }
      if let format, format != .jsonl { throw conflict("--jsonl", "--format \(format.rawValue)") }
      if stdinFilename != nil { throw conflict("--jsonl", "--stdin-filename") }
      if let path = paths.first(where: { $0 != "-" }) {
        throw CommandFailure(
          ja: "--jsonl は標準入力を読みます。ファイルは指定できません: \(path)",
          en: "--jsonl reads standard input and takes no path: \(path)")
      }
    } else if stdinFilename != nil, !readsStandardInput {
      throw CommandFailure(
        ja: "--stdin-filename は標準入力の下書き（-）にだけ使えます。",
        en: "--stdin-filename is for a draft on standard input (-).")
    }
    if fix, readsStandardInput {
      throw CommandFailure(
        ja: "--fix にはファイルかフォルダを指定してください（標準入力は書き換えられません）。",
        en: "--fix needs files or folders: standard input cannot be changed.")
    }
    if paths.isEmpty, InputReader.isStandardInputTerminal {
      throw CommandFailure(
        ja: "下書きのファイルを指定してください。例: kijitsu lint reply.txt",
        en: "give a draft, such as: kijitsu lint reply.txt")
    }
    if paths.count(where: { $0 == "-" }) > 1 {
      throw CommandFailure(ja: "- は1度だけ指定できます。", en: "- can be given only once.")
    }
  }

  private func conflict(_ a: String, _ b: String) -> CommandFailure {
    CommandFailure(ja: "\(a) と \(b) は同時に指定できません。", en: "\(a) and \(b) cannot be used together.")
  }
}
