import Linting
import Text

/// The width fold of a draft's body, as edits. The buyer's quoted lines stay as they are.
struct DraftFormatter {
  /// In the order of the text, none overlapping.
  private(set) var edits: [Edit] = []

  init(_ draft: DraftAnalysis, _ lines: TextLines) {
    let quotes = draft.quotes
    for edit in Self.edits(lines.units, draft.file.split.body) {
      if !quotes.contains(where: { $0.overlaps(edit.range) }) { edits.append(edit) }
    }
  }

  /// The fold of a range: width first, then kana that are written in two parts.
  static func edits(_ units: [UInt16], _ range: TextRange) -> [Edit] {
    let width = Width.changes(in: units, range: range).map(\.edit)
    let kana = DecomposedKana.edits(in: units, range: range).filter { edit in
      !width.contains { $0.range.overlaps(edit.range) }
    }
    return (width + kana).sorted { $0.range < $1.range }
  }
}

extension DraftAnalysis {
  /// The quoted lines, in offsets of the document.
  var quotes: [TextRange] {
    file.body.lines.filter { line in
      let first = file.body.units[line.range].first { $0 != 0x20 && $0 != 0x3000 }
      return first == 0x3E || first == 0xFF1E
    }.map { $0.shifted(by: bodyStart) }
  }
}
