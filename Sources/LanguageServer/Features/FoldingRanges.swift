import Templating
import Text

/// Lines that can be folded away, from 0, both included.
struct Fold: Equatable {
  enum Kind: String { case comment, region }

  let first: Int
  let last: Int
  var kind: Kind?
}

extension LanguageServer {
  /// `textDocument/foldingRange`: the header, quotes, paragraphs; in templates sections too.
  func foldingRanges(_ params: JSON) throws(ResponseError) -> JSON {
    let document = try document(params)
    var folds: [Fold]
    // Lines and tags suffice: clients ask for every version, most of which nobody will see analysed.
    switch kind(of: document) {
    case .draft: folds = LineFolds(document.lines).folds
    case .template:
      let body = ParsedTemplate(path: document.file, source: SourceText(document.units))
      folds =
        LineFolds(document.lines, paragraphs: false).folds + body.tree.folds(document.lines)
    case .configuration, .other: folds = []
    }
    folds.removeAll { $0.first >= $0.last }
    return .array(
      folds.sorted { ($0.first, $1.last) < ($1.first, $0.last) }.map { fold in
        .members([
          "startLine": .int(fold.first), "endLine": .int(fold.last),
          "kind": fold.kind.map { .string($0.rawValue) },
        ])
      })
  }
}

/// The folds that lines alone tell.
struct LineFolds {
  private(set) var folds: [Fold] = []

  private enum Line { case blank, quote, text }

  init(_ lines: TextLines, paragraphs: Bool = true) {
    let split = HeaderSplit(lines.units)
    if split.header != nil { folds.append(Fold(first: 0, last: split.bodyLine - 2, kind: .region)) }
    var run: (kind: Line, first: Int)?
    for number in (split.bodyLine - 1)...lines.starts.count {
      let kind = number < lines.starts.count ? Self.kind(number, lines) : .blank
      guard kind != run?.kind else { continue }
      if let run, run.kind == .quote || run.kind == .text && paragraphs {
        let comment: Fold.Kind? = run.kind == .quote ? .comment : nil
        folds.append(Fold(first: run.first, last: number - 1, kind: comment))
      }
      run = (kind, number)
    }
  }

  private static func kind(_ number: Int, _ lines: TextLines) -> Line {
    let range = lines.range(ofLine: number)
    switch lines.units[range.range].first(where: { !HeaderLines.isBlank($0) }) {
    case nil: return .blank
    case 0x3E, 0xFF1E: return .quote
    default: return .text
    }
  }
}
