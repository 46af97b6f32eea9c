import Stock
import Text

/// A template or glossary file, from a folder or embedded; read only when it is asked for.
struct ResourceFile: Sendable {
  /// Its place among its kind: `greeting.txt`, `partials/署名.txt`, `phrases/deadline.yml`.
  let name: String
  /// What to call it in messages; for an embedded file its place in the repository.
  let path: String
  private let stock: StockFile?

  init(name: String, path: String) {
    self.name = String(
      decoding: DecomposedKana.edits(in: Array(name.utf16)).applied(to: Array(name.utf16)),
      as: UTF16.self)
    self.path = path
    stock = nil
  }

  init(stock: StockFile, name: String) {
    self.name = name
    path = stock.path.description
    self.stock = stock
  }

  /// Whether it is embedded in the program.
  var isStock: Bool { stock != nil }

  /// Its text.
  func source() throws(CommandFailure) -> SourceFile {
    guard let stock else { return try InputReader.source(path) }
    return SourceFile(path: path, text: SourceText(stock.text.description))
  }

  /// Its bytes, in UTF-8 and without a byte order mark: for YAML.
  func utf8() throws(CommandFailure) -> [UInt8] {
    guard let stock else { return Array(try source().text.string.utf8) }
    return stock.text.withUTF8Buffer { Array($0) }
  }
}
