import Dates
import Linting
import Templating
import Text

/// What is found in the filled text of a template, at the places of the template it comes from.
struct RenderedFindings {
  private(set) var diagnostics: [Diagnostic] = []
  /// The dates that stand in the fixed text of this file, with their places.
  private(set) var dates: [(date: DateExpression, range: TextRange)] = []

  private let sample: Rendering
  private let template: Template
  private let path: String

  init(
    _ sample: Rendering, _ template: Template, _ path: String, _ workbench: Workbench,
    _ dates: DateContext
  ) {
    self.sample = sample
    self.template = template
    self.path = path
    let split = HeaderSplit(sample.units)
    guard split.header == nil else { return }
    let situations = workbench.linter.glossary.situations
    let result = workbench.linter.lint(
      SourceText(sample.units),
      situation: template.header.situation.map { situations.named($0)?.id ?? $0 }, dates: dates,
      settings: workbench.settings, writer: workbench.writer)
    for diagnostic in result.diagnostics {
      guard let range = range(of: diagnostic.range) else { continue }
      var found = diagnostic
      found.range = range
      found.fixes = diagnostic.fixes.compactMap(mapped)
      diagnostics.append(found)
    }
    self.dates = result.analysis.dates.compactMap { mention in
      fixedPlace(of: mention.expression.range).map { (mention.expression, $0) }
    }
  }

  /// The place in this file: the text itself, or the tag whose value or partial it is. What a sample
  /// value alone is found for is nobody's fault.
  private func range(of rendered: TextRange) -> TextRange? {
    let places = sample.places(of: rendered)
    guard !rendered.isEmpty || !places.isEmpty else { return whole }
    if places.allSatisfy({ $0.field != nil }) { return nil }
    let own = places.filter { $0.path == path }.map(\.range)
    guard let first = own.first else {
      return places.first.flatMap { partialTag($0.path) } ?? whole
    }
    return own.dropFirst().reduce(first) { $0.union($1) }
  }

  /// The end of the body, for what is missing.
  private var whole: TextRange {
    let end = template.body.source.units.count
    return TextRange(end, end)
  }

  /// The first tag that includes a partial.
  private func partialTag(_ path: String) -> TextRange? {
    for node in template.body.tree.nodes {
      guard case .partial(let name, _) = node.kind else { continue }
      let key = template.body.tree[name].key
      if template.partials[key]?.path == path { return node.range }
    }
    return nil
  }

  /// A repair, where all of it changes fixed text of this file.
  private func mapped(_ fix: Fix) -> Fix? {
    var edits: [Edit] = []
    for edit in fix.edits {
      guard let place = fixedPlace(of: edit.range) else { return nil }
      edits.append(Edit(range: place, text: edit.text))
    }
    return Fix(title: fix.title, isSafe: fix.isSafe, edits: edits)
  }

  /// The place of a range that is all fixed text of this file.
  private func fixedPlace(of rendered: TextRange) -> TextRange? {
    let places = sample.places(of: rendered)
    guard places.count == 1, let place = places.first, place.path == path, place.field == nil,
      place.range.length == rendered.length
    else { return nil }
    return place.range
  }
}
