import Dates
import Linting
import Text

/// Checks what stands in a draft's header.
struct HeaderCheck {
  private(set) var diagnostics: [Diagnostic] = []

  init(_ header: DraftHeader, _ workbench: Workbench) {
    if let problem = header.problem {
      add(problem.range, problem.message, .error)
    }
    let names = DraftHeader.Key.allCases.map(\.rawValue)
    for entry in header.entries where !names.contains(entry.key) {
      let meant = Suggestion.nearest(to: entry.key, among: names)
      add(
        entry.keyRange,
        Message(
          ja: "「\(entry.key)」というキーはありません。"
            + (meant.map { "もしかして: \($0)" } ?? "使えるキー: \(names.joined(separator: ", "))"),
          en: "unknown key '\(entry.key)'. "
            + (meant.map { "Did you mean '\($0)'?" } ?? "Keys: \(names.joined(separator: ", "))")),
        .warning, meant.map { (entry.keyRange, $0) })
    }
    check(header, situations: workbench.linter.glossary)
    if let text = header.text(.now), let entry = header[.now], Moment(iso: text) == nil {
      add(
        entry.valueRange,
        Message(
          ja: "日時「\(text)」が読めません。2026-11-22T12:00 の形で書いてください。",
          en: "'\(text)' is no time. Write it as 2026-11-22T12:00."), .warning)
    }
  }

  private mutating func check(_ header: DraftHeader, situations glossary: Glossary) {
    guard let name = header.text(.situation), let entry = header[.situation],
      glossary.situation(name) == nil, !glossary.situations.isEmpty
    else { return }
    let names = glossary.situations.flatMap { [$0.id, $0.title] + $0.aliases }
    let meant = Suggestion.nearest(to: name, among: names)
    let list = glossary.situations.map(\.id).joined(separator: ", ")
    add(
      entry.valueRange,
      Message(
        ja: "「\(name)」という状況はありません。" + (meant.map { "もしかして: \($0)" } ?? "使える状況: \(list)"),
        en: "unknown situation '\(name)'. "
          + (meant.map { "Did you mean '\($0)'?" } ?? "Situations: \(list)")),
      .warning, meant.map { (entry.valueRange, $0) })
  }

  private mutating func add(
    _ range: TextRange, _ message: Message, _ severity: Severity,
    _ repair: (range: TextRange, text: String)? = nil
  ) {
    let fixes = repair.map { repair in
      let title = Message(ja: "「\(repair.text)」にする", en: "Write '\(repair.text)'")
      return [
        Fix(
          title: title, isSafe: false, edits: [Edit(range: repair.range, text: repair.text)])
      ]
    }
    diagnostics.append(
      Diagnostic(
        rule: "draft-header", severity: severity, range: range, message: message,
        fixes: fixes ?? []))
  }
}
