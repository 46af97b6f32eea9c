import Dates
import Linting
import Reporting
import Text

/// `lint --jsonl`: one draft a line in, one report a line out, in order and at once.
struct LintLines {
  let session: LintSession
  let shop: LintShop
  /// For lines that name none.
  let situation: String?
  let now: Moment
  let failLevel: Severity
  let console: Console
  private var totals = ReportTotals()
  private var hasFailed = false

  init(
    session: LintSession, situation: String?, now: Moment, failLevel: Severity, console: Console
  ) throws(CommandFailure) {
    self.session = session
    let shop = try session.shop()
    if let situation {
      self.situation = try shop.situation(situation)
    } else {
      self.situation = nil
    }
    self.shop = shop
    self.now = now
    self.failLevel = failLevel
    self.console = console
  }

  /// Goes through stdin to its end; returns the exit code.
  mutating func run() throws(CommandFailure) -> Int32 {
    var stream = LineStream()
    var number = 0
    var output: [UInt8] = []
    while try stream.fill() {
      while let line = stream.next() {
        number += 1
        answer(line, number: number).writeLine(to: &output)
        output.append(0x0A)
        if output.count > 65536 { try write(&output) }
      }
      try write(&output)
    }
    return hasFailed ? 2 : totals.reaches(failLevel) ? 1 : 0
  }

  private func write(_ output: inout [UInt8]) throws(CommandFailure) {
    guard !output.isEmpty else { return }
    try console.write(output)
    output.removeAll(keepingCapacity: true)
  }

  private mutating func answer(_ line: LineStream.Line, number: Int) -> JSON {
    guard case .bytes(let bytes) = line else {
      return error(LineStream.tooLongMessage, number, id: nil)
    }
    let object: JSON
    do throws(JSONReader.Failure) {
      object = try JSONReader.read(bytes)
    } catch {
      return self.error(
        Message(
          ja: "\(error.message.ja)（\(error.offset) バイト目）",
          en: "\(error.message.en) (byte \(error.offset))"), number, id: nil)
    }
    do throws(LineProblem) {
      return lint(try LintLine(object, shop: shop))
    } catch {
      return self.error(error.message, number, id: object["id"])
    }
  }

  private mutating func lint(_ line: LintLine) -> JSON {
    let body = SourceText(line.text)
    let result = session.lint(
      body, in: shop, header: line.header, situation: line.header.situation ?? situation,
      now: line.header.now ?? now)
    totals.add(result)
    return FileReport(path: nil, id: line.id, result: result, map: PositionMap(body))
      .json(console.language)
  }

  /// `{"id":…,"error":{"message":…,"line":n}}`
  private mutating func error(_ message: Message, _ number: Int, id: JSON?) -> JSON {
    hasFailed = true
    let error = JSON.object([
      ("message", .string(message[console.language])), ("line", .int(number)),
    ])
    return .object((id.map { [("id", $0)] } ?? []) + [("error", error)])
  }
}
