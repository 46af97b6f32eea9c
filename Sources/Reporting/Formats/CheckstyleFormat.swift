internal import Linting
internal import Text

extension ReportFormat {
  /// Checkstyle's XML, which many build servers read.
  ///
  ///     <checkstyle version="4.3">
  ///       <file name="reply.txt">
  ///         <error line="3" column="1" severity="error" message="…" source="kijitsu.vague-deadline"/>
  ///       </file>
  ///     </checkstyle>
  package static let checkstyle = ReportFormat(
    "checkstyle",
    begin: { _ in XML.declaration + "<checkstyle version=\"4.3\">\n" },
    file: { file, _, style in
      let errors = file.result.diagnostics.map { diagnostic in
        let place = file.map.position(diagnostic.range.start)
        return "    "
          + XML.element(
            "error",
            [
              ("line", String(place.line)), ("column", String(place.column)),
              ("severity", diagnostic.severity.rawValue),
              ("message", diagnostic.text(in: style.language)),
              ("source", "kijitsu.\(diagnostic.rule)"),
            ]) + "\n"
      }
      guard !errors.isEmpty else { return "  " + XML.element("file", [("name", file.name)]) + "\n" }
      return "  \(XML.open("file", [("name", file.name)]))\n\(errors.joined())  </file>\n"
    },
    end: { _, _ in "</checkstyle>\n" })
}
