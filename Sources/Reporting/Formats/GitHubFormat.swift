internal import Linting
internal import Text

extension ReportFormat {
  /// Workflow commands, which become notes beside the lines of a pull request.
  ///
  ///     ::error file=reply.txt,line=3,endLine=3,col=1,endColumn=5,title=vague-deadline::「お早めに」…
  ///
  /// Columns are left out where a finding runs over several lines, since they are refused there.
  package static let github = ReportFormat(
    "github",
    file: { file, _, style in
      file.result.diagnostics.map { command($0, file, style) + "\n" }.joined()
    })

  private static func command(_ diagnostic: Diagnostic, _ file: FileReport, _ style: ReportStyle)
    -> String
  {
    let (start, end) = (
      file.map.position(diagnostic.range.start), file.map.position(diagnostic.range.end)
    )
    var properties = [
      ("file", TerminalText.safe(file.name)), ("line", String(start.line)),
      ("endLine", String(end.line)),
    ]
    if start.line == end.line {
      properties += [("col", String(start.column)), ("endColumn", String(end.column))]
    }
    properties.append(("title", diagnostic.rule))
    let command = diagnostic.severity == .info ? "notice" : diagnostic.severity.rawValue
    let list = properties.map { "\($0.0)=\(escaped($0.1, property: true))" }.joined(separator: ",")
    let message = TerminalText.safe(diagnostic.text(in: style.language))
    return "::\(command) \(list)::\(escaped(message, property: false))"
  }

  private static func escaped(_ text: String, property: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where property: result += "%3A"
      case "," where property: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
