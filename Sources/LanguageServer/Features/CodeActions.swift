import Linting
import Text

/// A change offered to the writer.
struct CodeAction {
  enum Kind: String { case quickFix = "quickfix", fixAll = "source.fixAll", refactor }

  let title: Message
  let kind: Kind
  let edits: [Edit]
  var diagnostic: Diagnostic?
  var isPreferred = false
}

extension LanguageServer {
  /// `textDocument/codeAction`: found by the request's own range, since some clients send diagnostics
  /// with wrong columns; the edits are computed at once, since some never ask for them later.
  func codeActions(_ params: JSON) throws(ResponseError) -> JSON {
    let document = try document(params)
    let range = try document.lines.range(params["range"]).range
    let only = params[path: "context", "only"]?.array?.compactMap(\.string)
    var actions: [CodeAction]
    switch try analysis(of: document) {
    case .draft(let draft): actions = DraftActions(draft, document.lines, range).actions
    case .template, .configuration, .other: actions = try findingActions(document, range)
    }
    actions.removeAll { action in !Self.isWanted(action.kind, only) }
    var writer = PositionWriter(document.lines)
    return .array(actions.map { json($0, document, &writer) })
  }

  /// The repairs of the findings in a range, and of all that are safe.
  private func findingActions(
    _ document: Document, _ range: TextRange
  ) throws(ResponseError) -> [CodeAction] {
    let all = try diagnostics(of: document)
    return all.near(range, document.lines).flatMap(\.repairs) + all.safeRepair
  }

  /// `only` names kinds, or the beginnings of kinds: `source` wants `source.fixAll`.
  static func isWanted(_ kind: CodeAction.Kind, _ only: [String]?) -> Bool {
    guard let only, !only.isEmpty else { return true }
    return only.contains { $0.isEmpty || kind.rawValue == $0 || kind.rawValue.hasPrefix($0 + ".") }
  }

  private func json(_ action: CodeAction, _ document: Document, _ writer: inout PositionWriter)
    -> JSON
  {
    let edit = workspaceEdit(action.edits, in: document)
    let title = JSON.string(action.title[language])
    guard client.hasActionLiterals else {
      return .members(["title": title, "command": "kijitsu.applyEdit", "arguments": [edit]])
    }
    let diagnostics = action.diagnostic.map { JSON.array([json($0, &writer)]) }
    return .members([
      "title": title, "kind": .string(action.kind.rawValue), "diagnostics": diagnostics,
      "isPreferred": action.isPreferred ? true : nil, "edit": edit,
    ])
  }
}

extension [Diagnostic] {
  /// The findings that touch a range; for a bare cursor that touches none, those on its line.
  func near(_ range: TextRange, _ lines: TextLines) -> [Diagnostic] {
    let touching = filter { $0.range.touches(range) }
    guard touching.isEmpty, range.isEmpty else { return touching }
    let line = lines.range(ofLine: lines.line(of: range.start))
    return filter { $0.range.touches(line) }
  }

  /// One action that makes all safe changes; none when there are none.
  var safeRepair: [CodeAction] {
    var edits: [Edit] = []
    for edit in compactMap({ $0.fixes.first(where: \.isSafe) }).flatMap(\.edits).sorted(by: {
      $0.range < $1.range
    }) where edit.range.start >= edits.last?.range.end ?? 0 && edit != edits.last {
      edits.append(edit)
    }
    guard !edits.isEmpty else { return [] }
    let title = Message(ja: "確実な直しをすべて行う", en: "Make all safe changes")
    return [CodeAction(title: title, kind: .fixAll, edits: edits)]
  }
}

extension Diagnostic {
  /// Its repairs, as offers.
  var repairs: [CodeAction] {
    fixes.enumerated().map { index, fix in
      CodeAction(
        title: fix.title, kind: .quickFix, edits: fix.edits, diagnostic: self,
        isPreferred: index == 0 && fix.isSafe)
    }
  }
}
