internal import Dates
internal import Linting
package import Text

extension ReportFormat {
  /// One JSON object with one draft a line.
  ///
  ///     {"version":1,"files":[
  ///     {"path":"reply.txt","situation":"after-delivery","now":"2026-11-22T12:00:00+09:00",
  ///      "elements":{"deadline":{"text":"11月27日（金）まで","range":{…},"kind":"absolute",
  ///      "due":"2026-11-27"},"request":null,"consequence":null},"dates":[…],"diagnostics":[…]}
  ///     ],"summary":{"errors":2,"warnings":0,"infos":0}}
  package static let json = ReportFormat(
    "json",
    begin: { _ in #"{"version":1,"files":["# },
    file: { file, totals, style in
      (totals.files == 0 ? "\n" : ",\n") + file.json(style.language).line
    },
    end: { totals, _ in
      let summary = JSON.object([
        ("errors", .int(totals.count(.error))), ("warnings", .int(totals.count(.warning))),
        ("infos", .int(totals.count(.info))),
      ])
      return (totals.files == 0 ? "" : "\n") + #"],"summary":"# + summary.line + "}\n"
    })

  /// One JSON object a draft and line: an element of `files` of ``json``, with its `id` if it has one.
  ///
  ///     {"id":7,"situation":"unknown","now":"2026-11-22T12:00:00+09:00","elements":{…},…}
  package static let jsonl = ReportFormat(
    "jsonl", file: { file, _, style in file.json(style.language).line + "\n" })
}

extension FileReport {
  /// The draft as an element of `files`; messages in one language.
  package func json(_ language: Language) -> JSON {
    let analysis = result.analysis
    let elements: [(String, JSON)] = [
      ("deadline", analysis.deadline.map(json) ?? .null),
      ("request", analysis.request.map { .object(place($0.range)) } ?? .null),
      ("consequence", analysis.consequence.map(json) ?? .null),
    ]
    var members: [(String, JSON)] = []
    if let id { members.append(("id", id)) }
    if let path { members.append(("path", .string(path))) }
    members += [
      ("situation", .string(result.situation.id)),
      ("now", .string(result.now.iso + ":00+09:00")),
      ("elements", .object(elements)),
      ("dates", .array(analysis.dates.map(json))),
      ("diagnostics", .array(result.diagnostics.map { json($0, language) })),
    ]
    return .object(members)
  }

  private func place(_ range: TextRange) -> [(String, JSON)] {
    [("text", .string(result.body[range])), ("range", map.json(range))]
  }

  private func json(_ deadline: Deadline) -> JSON {
    let kind =
      switch deadline.quality {
      case .placeholder: "placeholder"
      case .vague: "vague"
      case .concrete: deadline.expression?.kind.rawValue ?? "vague"
      }
    return .object(
      place(deadline.range) + [("kind", .string(kind)), ("due", json(deadline.due))])
  }

  private func json(_ consequence: Consequence) -> JSON {
    .object(
      place(consequence.range) + [
        ("outcome", .string(consequence.outcome.rawValue)), ("firm", .bool(consequence.isFirm)),
      ])
  }

  private func json(_ date: DateMention) -> JSON {
    .object(
      place(date.expression.range) + [
        ("kind", .string(date.expression.kind.rawValue)), ("due", json(date.expression.due)),
        ("role", .string(date.role.rawValue)),
      ])
  }

  private func json(_ due: Due?) -> JSON { due.map { .string($0.iso) } ?? .null }

  private func json(_ diagnostic: Diagnostic, _ language: Language) -> JSON {
    .object([
      ("rule", .string(diagnostic.rule)),
      ("severity", .string(diagnostic.severity.rawValue)),
      ("message", .string(diagnostic.message[language])),
      ("range", map.json(diagnostic.range)),
      ("fixes", .array(diagnostic.fixes.map { json($0, language) })),
    ])
  }

  private func json(_ fix: Fix, _ language: Language) -> JSON {
    .object([
      ("title", .string(fix.title[language])),
      ("safe", .bool(fix.isSafe)),
      (
        "edits",
        .array(
          fix.edits.map { .object([("range", map.json($0.range)), ("text", .string($0.text))]) })
      ),
    ])
  }
}
