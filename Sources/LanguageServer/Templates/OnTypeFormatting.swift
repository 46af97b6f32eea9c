import Text

extension LanguageServer {
  /// `textDocument/onTypeFormatting`: folds ｛｛ and ｝｝ to {{ and }} as they are typed in a template.
  func onTypeFormatting(_ params: JSON) throws(ResponseError) -> JSON {
    let (document, offset) = try place(params)
    guard case .template = analysis(of: document), offset >= 2 else { return [] }
    let range = TextRange(offset - 2, offset)
    let pair = document.units[range.range]
    let fullWidth: [UInt16: String] = [0xFF5B: "{{", 0xFF5D: "}}"]
    guard let last = pair.last, let text = fullWidth[last],
      pair.allSatisfy({ $0 == last || $0 == last - 0xFEE0 })
    else { return [] }
    return Self.json([Edit(range: range, text: text)], document.lines)
  }
}
