import Dates
import Linting
import Reporting
import Templating
import Text

/// What is looked at in a filled message before it goes out.
enum FilledCheck {
  /// Lints a filled message as a draft of its template's situation, and tells on stderr what its
  /// reader will understand; an error keeps it from going out.
  static func check(_ message: FilledMessage, shelf: TemplateShelf, console: Console)
    throws(CommandFailure)
  {
    let buyer = shelf.library.words.buyerFields.lazy.compactMap { field -> String? in
      guard case .text(let name) = message.values[field.key] else { return nil }
      return name
    }.first
    let report = try lintRendered(
      message.rendering, of: message.template, name: message.id, buyer: buyer, now: message.now,
      session: shelf.linting)
    var writer = ReportWriter(
      .stylish,
      style: ReportStyle(
        language: console.language, isColored: console.colorsNotes, version: Kijitsu.version))
    let text = writer.add(report)
    console.note(String(text.dropLast()))
    if writer.totals.reaches(.error) { throw .silent(exitCode: 1) }
  }
}

/// Lints what a template made, as a draft of the template's situation; findings know the place in the
/// template, or the field, that they come from.
func lintRendered(
  _ rendering: Rendering, of template: Template, name: String, buyer: String?, now: Moment,
  session: LintSession
) throws(CommandFailure) -> FileReport {
  let body = SourceText(rendering.units)
  var header = DraftHeader()
  header.buyer = buyer
  let result = session.lint(
    body, in: try session.shop(), header: header, situation: template.header.situation, now: now)
  return FileReport(path: name, result: result, map: PositionMap(body)) { range in
    guard let place = rendering.places(of: range).first,
      let source = template.source(path: place.path)
    else { return nil }
    let start = PositionMap(source).position(place.range.start)
    let spot = "\(place.path):\(start.line):\(start.column)"
    guard let field = place.field else { return Message(ja: spot, en: spot) }
    return Message(ja: "項目「\(field)」の値（\(spot)）", en: "the value of '\(field)' (\(spot))")
  }
}
