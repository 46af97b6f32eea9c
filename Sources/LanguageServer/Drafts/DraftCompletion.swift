import Dates
import Linting
import Templating
import Text

/// What can be completed in a draft: the header's keys and values, whole templates, and dates.
struct DraftCompletion {
  let draft: DraftAnalysis
  let lines: TextLines
  let offset: Int
  let language: Language

  func items(templates: TemplateFiles, snippets: Bool) -> [CompletionItem] {
    switch HeaderPlace(lines, at: offset) {
    case .key(let typed, _): return keys(typed)
    case .value(let typed, let path):
      return values(typed, path, templates).map { $0.led(by: HeaderPlace.lead(lines, typed)) }
    case nil: break
    }
    guard offset >= draft.bodyStart else { return [] }
    return dates + wholeTemplates(templates, snippets: snippets)
  }

  private func keys(_ typed: TextRange) -> [CompletionItem] {
    let split = HeaderPlace.split(lines, at: offset)
    let present = Set(HeaderLines(lines, split).all.map { lines.text($0.key) })
    return DraftKey.allCases.filter { !present.contains($0.rawValue) }.map { key in
      CompletionItem(
        label: key.rawValue, kind: .property, detail: key.summary[language],
        filterText: key.rawValue, range: typed, newText: "\(key.rawValue): ")
    }
  }

  private func values(_ typed: TextRange, _ path: [String], _ templates: TemplateFiles)
    -> [CompletionItem]
  {
    switch path.last.flatMap(DraftKey.init) {
    case .situation:
      return draft.workbench.linter.glossary.situations.map { Self.situation($0, typed) }
    case .ignore:
      let ignored = Set(draft.file.header.ignored)
      return Rule.all.filter { !ignored.contains($0.id) }.map { rule in
        CompletionItem(
          label: rule.id, kind: .constant, detail: rule.summary[language], filterText: rule.id,
          range: typed, newText: rule.id)
      }
    case .template:
      return templates.library.candidates.map { candidate in
        CompletionItem(
          label: candidate.entry.id, kind: .file, detail: candidate.title,
          filterText: candidate.entry.id, range: typed, newText: candidate.entry.id)
      }
    default: return []
    }
  }

  /// A situation as the value of a header's key.
  static func situation(_ situation: Situation, _ typed: TextRange) -> CompletionItem {
    CompletionItem(
      label: situation.id, kind: .constant, detail: situation.title,
      filterText: ([situation.id, situation.title] + situation.aliases).joined(separator: " "),
      range: typed, newText: situation.id)
  }

  /// The absolute date for 3営業日後 before the cursor.
  private var dates: [CompletionItem] {
    draft.dates.map(\.expression).compactMap { date in
      let range = date.dateRange.shifted(by: draft.bodyStart)
      guard range.end == offset || date.range.end + draft.bodyStart == offset,
        date.kind == .relative || date.kind == .duration, date.mention == nil, let due = date.due,
        let text = try? draft.workbench.writer.text(due)
      else { return nil }
      let whole = TextRange(range.start, offset)
      return CompletionItem(
        label: text, kind: .value, detail: lines.text(whole), filterText: lines.text(whole),
        range: whole, newText: text)
    }
  }

  /// Templates, where the line holds nothing but the beginning of a name.
  private func wholeTemplates(_ templates: TemplateFiles, snippets: Bool) -> [CompletionItem] {
    let line = lines.range(ofLine: lines.line(of: offset))
    let typed = TextRange(line.start, offset)
    guard offset == line.end, typed.length <= 30 else { return [] }
    let word = lines.text(typed)
    let isFirst = draft.file.split.header == nil && line.start == 0
    return templates.library.entries.compactMap { entry in
      guard let template = try? templates.library.template(entry) else { return nil }
      let title = template.header.title ?? entry.id
      guard word.isEmpty || title.contains(word) || entry.id.hasPrefix(word) else { return nil }
      let snippet = TemplateSnippet(template, draft)
      guard let text = snippets ? snippet.snippet : snippet.plain else { return nil }
      let header = isFirst ? Self.header(template, entry) : ""
      return CompletionItem(
        label: title, kind: .snippet, detail: entry.id, documentation: snippet.plain,
        filterText: word + " " + entry.id + " " + title, range: typed, newText: header + text,
        isSnippet: snippets)
    }
  }

  private static func header(_ template: Template, _ entry: TemplateLibrary.Entry) -> String {
    guard let situation = template.header.situation else { return "" }
    return "---\nsituation: \(situation)\ntemplate: \(entry.id)\n---\n"
  }
}
