import Text

extension LanguageServer {
  /// `textDocument/onTypeFormatting`: folds ｛｛ and ｝｝ to {{ and }} as they are typed in a template.
  func onTypeFormatting(_ params: JSON) throws(ResponseError) -> JSON {
    let (document, offset) = try place(params)
    guard kind(of: document) == .template, offset >= 2 else { return [] }
    let range = TextRange(offset - 2, offset)
    let pair = document.units[range.range]
    let isWide = pair.contains { $0 == 0xFF5B || $0 == 0xFF5D }
    let braces = pair.map(OpenTag.half)
    guard isWide, braces == [0x7B, 0x7B] || braces == [0x7D, 0x7D] else { return [] }
    let text = String(decoding: braces, as: UTF16.self)
    return Self.json([Edit(range: range, text: text)], document.lines)
  }
}
