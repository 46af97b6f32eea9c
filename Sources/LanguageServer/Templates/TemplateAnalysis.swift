import Dates
import Linting
import Templating
import Text

/// What was found in a template or partial. Offsets are those of the document.
final class TemplateAnalysis {
  let template: Template
  let files: TemplateFiles
  let workbench: Workbench
  let context: FieldContext
  let isPartial: Bool
  let source: SourceText
  let diagnostics: [Diagnostic]
  /// The dates in its fixed text, with their places.
  let dates: [(date: DateExpression, range: TextRange)]
  /// The template filled with sample values; nil while it has errors.
  let sample: Rendering?

  init(_ document: Document, _ workbench: Workbench, _ files: TemplateFiles, now: Moment) {
    self.workbench = workbench
    self.files = files
    let path = document.file
    source = SourceText(document.units)
    template = files.library.template(path: path, source: source)
    isPartial = files.file(path: path)?.isPartial ?? document.isInPartials
    let (dates, reader) = (workbench.context(now: now), workbench.reader)
    let context = FieldContext(dates: dates, words: workbench.words) {
      text throws(DateValueError) in try reader.value(text, context: dates)
    }
    self.context = context
    let sample = isPartial ? nil : try? template.fill(template.samples, in: context)
    self.sample = sample
    var diagnostics: [Diagnostic] = []
    for problem in template.problems {
      if let found = problem.diagnostic(in: path, isPartial: isPartial) {
        diagnostics.append(found)
      }
    }
    if let unknown = template.header.unknownSituation(workbench.linter.glossary.situations) {
      diagnostics.append(unknown)
    }
    let rendered: RenderedFindings? =
      if let sample { RenderedFindings(sample, template, path, workbench, dates) } else { nil }
    diagnostics += rendered?.diagnostics ?? []
    self.dates = rendered?.dates ?? []
    self.diagnostics = diagnostics.sorted { $0.range < $1.range }
  }

  var tree: TemplateTree { template.body.tree }

  /// The field of a name.
  func field(_ key: String) -> FieldDeclaration? {
    template.fields.first { $0.name.key == key }
  }

  /// The fold of the fixed text, and the signs of tags.
  var formattingEdits: [Edit] {
    let texts = tree.nodes.filter { $0.kind == .text }.flatMap {
      DraftFormatter.edits(source.units, $0.range)
    }
    let tags = diagnostics.filter { $0.rule == "full-width-tag" }
      .compactMap { $0.fixes.first(where: \.isSafe) }.flatMap(\.edits)
    return (texts + tags).sorted { $0.range < $1.range }
  }

  /// The days of 3日以内 and the like, and the values that defaults and derivations give today, behind
  /// the tags that print them.
  var hints: [(text: String, offset: Int)] {
    guard let sample else { return [] }
    let days = dates.compactMap { date, range in
      date.hint(context.dates, workbench.writer).map { ($0, range.end) }
    }
    let values = sample.segments.compactMap { segment -> (String, Int)? in
      guard segment.file == 0, case .value(let name, _) = segment.origin,
        let field = field(FieldName.key(name)),
        field.defaultValue != nil || field.derivation != nil
      else { return nil }
      let text = String(decoding: sample.units[segment.rendered.range], as: UTF16.self)
      return ("→ " + text, segment.source.end)
    }
    return days + values
  }
}

extension Document {
  /// Whether its folder is named `partials`.
  var isInPartials: Bool { folder?.split(separator: "/").last == "partials" }
}

extension TemplateHeader {
  /// The finding that there is no such situation.
  func unknownSituation(_ situations: [Situation]) -> Diagnostic? {
    guard let situation, let range = situationRange, situations.named(situation) == nil else {
      return nil
    }
    let meant = Suggestion.nearest(to: situation, among: situations.names)
    let fixes = meant.map { meant in
      [Fix.suggestion(Message(ja: "「\(meant)」にする", en: "Write '\(meant)'"), range, meant)]
    }
    return Diagnostic(
      rule: "template-header", severity: .warning, range: range,
      message: .unknownSituation(situation, meant: meant, known: situations.map(\.id)),
      fixes: fixes ?? [])
  }
}

extension TemplateProblem {
  /// The problem as a finding of a file; nil when it lies in another. What depends on the types of
  /// fields is not said of a partial, whose fields others declare.
  func diagnostic(in path: String, isPartial: Bool) -> Diagnostic? {
    guard let place, place.path == path, let range = place.range else { return nil }
    if isPartial, case .filter(.unfit) = kind { return nil }
    return Diagnostic(
      rule: rule, severity: severity, range: range, message: message, fixes: fixes)
  }
}
