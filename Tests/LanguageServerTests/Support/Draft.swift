import Testing
import Text

/// Positions in a test's text: `¦` marks the cursor, ⟦ ⟧ a range.
struct Marked {
  let text: String
  /// UTF-16 offsets.
  let start: Int
  let end: Int

  init(_ marked: String) {
    var text = ""
    var offsets: [Int] = []
    for character in marked {
      if "¦⟦⟧".contains(character) {
        offsets.append(text.utf16.count)
      } else {
        text.append(character)
      }
    }
    self.text = text
    start = offsets.first ?? 0
    end = offsets.dropFirst().first ?? start
  }

  /// The parameters of a request at the cursor.
  func params(_ uri: String = "file:///w/返信.txt", extra: String = "") -> String {
    """
    {"textDocument":{"uri":"\(uri)"},"position":\(position(start)),
     "range":{"start":\(position(start)),"end":\(position(end))}\(extra)}
    """
  }

  private func position(_ offset: Int) -> String {
    let before = text.utf16.prefix(offset)
    let line = before.count { $0 == 0x0A }
    let column = before.reversed().prefix { $0 != 0x0A }.count
    return #"{"line":\#(line),"character":\#(column)}"#
  }
}

extension JSON {
  subscript(index: Int) -> JSON? {
    guard case .array(let items) = self, items.indices.contains(index) else { return nil }
    return items[index]
  }

  /// The texts of a member of each item.
  func texts(_ name: String) -> [String] {
    guard case .array(let items) = self else { return [] }
    return items.compactMap { $0[name]?.string }
  }
}
