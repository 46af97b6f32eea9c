package import Text
package import YAML

/// A header's YAML with ： and full-width blanks folded where they act as signs, and the way back to
/// the file's offsets. Quoted texts, block texts and comments stay as they are.
package struct FoldedHeader: Sendable {
  /// The YAML to read.
  package private(set) var text = String.UnicodeScalarView()
  /// The full-width signs that were folded.
  package private(set) var folds: [Edit] = []
  /// For each scalar of the folded text its UTF-16 offset in the file; then the end.
  private var offsets: [Int] = []
  /// The index in ``offsets`` of each line.
  private var lines: [Int] = [0]

  /// - Parameter range: the YAML between the two `---` lines.
  package init(_ units: [UInt16], _ range: TextRange) {
    var folder = HeaderFolder(units: units, range: range)
    folder.run { scalar, offset in
      text.append(scalar)
      offsets.append(offset)
    }
    folds = folder.folds
    offsets.append(range.end)
    let scalars = Array(text)
    for (index, scalar) in scalars.enumerated() {
      switch scalar.value {
      case 0x0D where index + 1 < scalars.count && scalars[index + 1] == "\n": break
      case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: lines.append(index + 1)
      default: break
      }
    }
  }

  /// The offset in the file of a place that libyaml names.
  package func offset(_ mark: YAMLMark) -> Int {
    guard mark.line >= 1, mark.line <= lines.count else { return offsets.last ?? 0 }
    let index = lines[mark.line - 1] + max(0, mark.column - 1)
    let end = mark.line < lines.count ? lines[mark.line] - 1 : offsets.count - 1
    return offsets[max(0, min(index, end))]
  }

  /// The range of a word that stands at a mark.
  package func range(_ mark: YAMLMark, _ word: String) -> TextRange {
    let start = offset(mark)
    let end = start + word.utf16.count
    return TextRange(start, min(end, max(start, offsets.last ?? end)))
  }
}
