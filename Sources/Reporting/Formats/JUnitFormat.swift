internal import Linting
internal import Text

extension ReportFormat {
  /// JUnit's XML: a suite for each draft and a case for each finding. Findings that make the run fail
  /// are failures, the others are passed cases with their text.
  ///
  ///     <testsuites name="kijitsu">
  ///       <testsuite name="reply.txt" tests="1" failures="1" errors="0" skipped="0">
  ///         <testcase classname="reply.txt" name="vague-deadline 3:1">
  ///           <failure type="vague-deadline" message="…">reply.txt:3:1: …</failure>
  ///         </testcase>
  ///       </testsuite>
  ///     </testsuites>
  package static let junit = ReportFormat(
    "junit",
    begin: { _ in XML.declaration + XML.open("testsuites", [("name", "kijitsu")]) + "\n" },
    file: { file, _, style in
      let diagnostics = file.result.diagnostics
      let failures = diagnostics.count { $0.severity >= style.failLevel }
      let suite = XML.open(
        "testsuite",
        [
          ("name", file.name), ("tests", String(max(1, diagnostics.count))),
          ("failures", String(failures)), ("errors", "0"), ("skipped", "0"),
        ])
      let cases =
        diagnostics.isEmpty
        ? "    " + XML.element("testcase", [("classname", file.name), ("name", "lint")]) + "\n"
        : diagnostics.map { testCase($0, file, style) }.joined()
      return "  \(suite)\n\(cases)  </testsuite>\n"
    },
    end: { _, _ in "</testsuites>\n" })

  private static func testCase(
    _ diagnostic: Diagnostic, _ file: FileReport, _ style: ReportStyle
  ) -> String {
    let place = file.map.position(diagnostic.range.start)
    let name = "\(diagnostic.rule) \(place.line):\(place.column)"
    let text = diagnostic.text(in: style.language)
    let details = XML.text("\(file.name):\(place.line):\(place.column): \(text)")
    let outcome: String
    if diagnostic.severity >= style.failLevel {
      let failure = [("type", diagnostic.rule), ("message", diagnostic.message[style.language])]
      outcome = "\(XML.open("failure", failure))\(details)</failure>"
    } else {
      outcome = "<system-out>\(details)</system-out>"
    }
    return """
          \(XML.open("testcase", [("classname", file.name), ("name", name)]))
            \(outcome)
          </testcase>

      """
  }
}
