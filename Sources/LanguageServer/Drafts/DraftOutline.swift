import Linting
import Text

/// The outline of a draft: its header's keys, and by when, what, and what then.
struct DraftOutline {
  let draft: DraftAnalysis
  let language: Language

  var entries: [OutlineEntry] {
    let elements = zip(
      DraftSummary(draft: draft, language: language).lines,
      [OutlineEntry.Kind.event, .function, .property])
    return header
      + elements.compactMap { line, kind in
        line.range.map { OutlineEntry(name: line.text, kind: kind, range: $0, selection: $0) }
      }.sorted { $0.range < $1.range }
  }

  private var header: [OutlineEntry] {
    guard let range = draft.file.split.header else { return [] }
    let lines = TextLines(draft.file.source.units, encoding: .utf16)
    let keys = HeaderLines(lines, draft.file.split).all.map { line in
      OutlineEntry(
        name: lines.text(line.key), detail: lines.text(TextRange(line.valueStart, line.end)),
        kind: .key, range: TextRange(line.key.start, line.end), selection: line.key)
    }
    let name = Message(ja: "ヘッダー", en: "header")[language]
    let selection = TextRange(range.start, range.start)
    return [
      OutlineEntry(name: name, kind: .module, range: range, selection: selection, children: keys)
    ]
  }
}
