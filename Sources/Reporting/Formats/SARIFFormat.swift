internal import Linting
internal import Text

extension ReportFormat {
  /// SARIF 2.1.0, for code scanning and editors; columns are code points, and say so.
  ///
  ///     {"version":"2.1.0","runs":[{"tool":{"driver":{"name":"kijitsu","rules":[…]}},
  ///     "columnKind":"unicodeCodePoints","results":[
  ///     {"ruleId":"vague-deadline","ruleIndex":1,"level":"error","message":{"text":"…"},
  ///      "locations":[{"physicalLocation":{"artifactLocation":{"uri":"reply.txt"},
  ///      "region":{"startLine":3,"startColumn":1,"endLine":3,"endColumn":5}}}],"fixes":[…]}
  ///     ]}]}
  package static let sarif = ReportFormat(
    "sarif",
    begin: { style in
      let driver = JSON.object([
        ("name", "kijitsu"), ("version", .string(style.version)),
        ("rules", .array(Rule.all.map { descriptor($0, style.language) })),
      ])
      let tool = JSON.object([("driver", driver)])
      return #"{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","#
        + #""runs":[{"tool":\#(tool.line),"language":"\#(style.language.rawValue)","#
        + #""columnKind":"unicodeCodePoints","newlineSequences":["\r\n","\n","\r"],"results":["#
    },
    file: { file, totals, style in
      let isFirst = Severity.allCases.allSatisfy { totals.count($0) == 0 }
      let results = file.result.diagnostics.map { result($0, file, style.language).line }
      guard !results.isEmpty else { return "" }
      return (isFirst ? "\n" : ",\n") + results.joined(separator: ",\n")
    },
    end: { _, _ in "\n]}]}\n" })

  private static func descriptor(_ rule: Rule, _ language: Language) -> JSON {
    .object([
      ("id", .string(rule.id)),
      ("shortDescription", text(rule.summary[language])),
      ("fullDescription", text(rule.rationale[language])),
      ("help", text(rule.rationale[language] + "\n\nkijitsu explain \(rule.id)")),
      ("defaultConfiguration", .object([("level", level(rule.severity))])),
      ("properties", .object([("tags", [.string(rule.group.rawValue)])])),
    ])
  }

  private static func result(_ diagnostic: Diagnostic, _ file: FileReport, _ language: Language)
    -> JSON
  {
    var members: [(String, JSON)] = [("ruleId", .string(diagnostic.rule))]
    if let index = Rule.all.firstIndex(where: { $0.id == diagnostic.rule }) {
      members.append(("ruleIndex", .int(index)))
    }
    let place = JSON.object([
      ("artifactLocation", artifact(file)), ("region", region(diagnostic.range, file)),
    ])
    members += [
      ("level", level(diagnostic.severity)),
      ("message", text(diagnostic.text(in: language))),
      ("locations", [.object([("physicalLocation", place)])]),
    ]
    if !diagnostic.fixes.isEmpty {
      members.append(("fixes", .array(diagnostic.fixes.map { fix($0, file, language) })))
    }
    return .object(members)
  }

  private static func fix(_ fix: Fix, _ file: FileReport, _ language: Language) -> JSON {
    let replacements = fix.edits.map { edit in
      JSON.object([
        ("deletedRegion", region(edit.range, file)), ("insertedContent", text(edit.text)),
      ])
    }
    let change = JSON.object([
      ("artifactLocation", artifact(file)), ("replacements", .array(replacements)),
    ])
    return .object([
      ("description", text(fix.title[language])), ("artifactChanges", [change]),
      ("properties", .object([("safe", .bool(fix.isSafe))])),
    ])
  }

  private static func region(_ range: TextRange, _ file: FileReport) -> JSON {
    let (start, end) = (file.map.position(range.start), file.map.position(range.end))
    return .object([
      ("startLine", .int(start.line)), ("startColumn", .int(start.column)),
      ("endLine", .int(end.line)), ("endColumn", .int(end.column)),
    ])
  }

  private static func artifact(_ file: FileReport) -> JSON {
    .object([("uri", .string(uri(file.name)))])
  }

  /// A path as a URI: an absolute one with its scheme, a relative one as it is; percent-encoded.
  private static func uri(_ path: String) -> String {
    var result = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default: result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return result
  }

  private static func text(_ text: String) -> JSON { .object([("text", .string(text))]) }

  private static func level(_ severity: Severity) -> JSON {
    severity == .info ? "note" : .string(severity.rawValue)
  }
}
