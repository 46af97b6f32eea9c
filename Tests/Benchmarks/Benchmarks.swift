import Dates
import Glibc
import Linting
import Phrases
import Stock
import Text
import YAML

/// Prints figures of speed and memory; nothing here passes or fails.
///
///     swift build -c release --static-swift-stdlib && .build/release/kijitsu-benchmarks
@main
enum Benchmarks {
  static func main() throws {
    // Processes come first: a child's memory is never reported below its parent's.
    print("プロセス全体（中央値、最大メモリ）")
    for arguments in wholeRuns { print(ProcessMeasure(arguments).line) }
    let long = String(String(repeating: sample, count: 20).prefix(2_000))
    print(ProcessMeasure(["lint", "--now", "2026-11-22T12:00"], input: long).line, "（2,000 字）")
    let message = sample.replacing("\n", with: "\\n")
    let stream = String(
      repeating: "{\"now\":\"2026-11-22T12:00\",\"text\":\"\(message)\"}\n", count: 5_000)
    print(ProcessMeasure(["lint", "--jsonl"], input: stream, runs: 3, messages: 5_000).line)

    print("\nエディタ（打鍵から結果まで）")
    EditorMeasure.report(sample)

    print("\n読み取り（一度温めてから、1 コア）")
    let text = Array(String(repeating: sample, count: 2_000).utf16)
    report("幅をそろえる", text.count) { Width.changes(in: text).count }
    report("読み取り用の形にする", text.count) { MatchingView(text).count }
    let (book, spelling) = try glossary()
    let view = MatchingView(text, spelling: spelling)
    report("言葉を探す", text.count) { book.matches(in: view).count }
    guard let now = Moment(iso: "2026-11-22T12:00") else { return }
    let (reader, source) = (DateReader(book: book, spelling: spelling), SourceText(text))
    report("日付を読む", text.count) {
      reader.expressions(in: source, context: DateContext(now: now)).count
    }
    let linter = Linter(glossary: try wholeGlossary())
    let writer = DateWriter()
    for (name, draft) in [("下書きを調べる", sample), ("句点のない 1 行を調べる", endless)] {
      let repeats = name == "下書きを調べる" ? 1_000 : 1
      let body = SourceText(draft)
      report(name, body.units.count * repeats) {
        var found = 0
        for _ in 0..<repeats {
          found +=
            linter.lint(body, dates: DateContext(now: now), writer: writer)
            .diagnostics.count
        }
        return found
      }
    }
    let start = ContinuousClock.now
    _ = try wholeGlossary()
    print("用語集を読み込む: \(milliseconds(ContinuousClock.now - start)) ms")
  }

  private static let wholeRuns = [
    ["--version"], ["body", "/dev/null"], ["dates", "--now", "2026-11-22", "11月27日（金）18時まで"],
    ["templates"],
    [
      "fill", "after-delivery-first", "--now", "2026-11-22T12:00", "--set", "購入者名=山田", "--set",
      "サービス名=ロゴ制作",
    ],
  ]

  /// About 130 characters of an ordinary message.
  private static let sample = """
    山田様
    お世話になっております。先日は納品物をお受け取りいただき、ありがとうございました。
    １１月２７日（金）１８時までに、修正のご希望の有無をこのトークルームでお知らせください。
    3営業日以内にご返信がない場合は、問題ないものとして正式な納品をお送りします。ｷｬﾝｾﾙは来週の月曜日までにお願いいたします。

    """

  /// A megabyte in one line, without a full stop.
  private static let endless = String(
    repeating: "11月27日までにご返信がない場合はキャンセルとなり、", count: 40_000)

  private static func wholeGlossary() throws -> Glossary {
    let prefix = "Glossary/"
    return try Glossary(
      files: Stock.files.filter { $0.path.description.hasPrefix(prefix) }.map {
        Glossary.File(
          path: String($0.path.description.dropFirst(prefix.count)),
          bytes: Array($0.text.description.utf8))
      }, archive: Stock.phrases)
  }

  private static func glossary() throws -> (PhraseBook, Spelling) {
    var files: [PhraseFile] = []
    var spelling = Spelling()
    for file in Stock.files where file.path.description.hasPrefix("Glossary/phrases/") {
      let root = try YAMLReader.read(file.text.description)
      if file.path.description.hasSuffix("/spelling.yml") {
        spelling = Spelling(
          (root?.mapping ?? []).map { (from: $0.key, to: $0.value.scalar ?? "") })
      } else {
        files.append(PhraseFile(path: file.path.description, root: root))
      }
    }
    return (
      try PhraseBook(files: files, classes: DateReader.phraseClasses, spelling: spelling), spelling
    )
  }

  private static func report(_ name: String, _ count: Int, _ work: () -> Int) {
    let found = work()
    var best = Duration.seconds(3600)
    for _ in 0..<5 {
      let start = ContinuousClock.now
      _ = work()
      best = min(best, ContinuousClock.now - start)
    }
    let perSecond = Double(count) / (milliseconds(best) / 1000) / 1e6
    print("\(name): \(rounded(perSecond)) 百万字/秒（\(count) 字、\(found) 件）")
  }
}

/// Milliseconds, to two places.
func milliseconds(_ duration: Duration) -> Double {
  let (seconds, attoseconds) = duration.components
  return rounded(Double(seconds) * 1e3 + Double(attoseconds) / 1e15)
}

func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
