#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes a Swift file that holds text files as literals: `embed OUTPUT ROOT FILE…`.
///
/// Each file becomes a `StockFile` with its path relative to ROOT; the texts stay in the binary's
/// read-only data, so they cost nothing at start.
@main
enum Embed {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else { fail("usage: embed OUTPUT ROOT FILE…") }
    let root = arguments[2].hasSuffix("/") ? arguments[2] : arguments[2] + "/"
    var source = "package let embeddedFiles: [StockFile] = [\n"
    for path in arguments.dropFirst(3).sorted() {
      let name = path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path
      guard let text = String(validating: read(path), as: UTF8.self) else {
        fail("\(path): not UTF-8")
      }
      source += "  StockFile(path: \(literal(name)), text: \(literal(text))),\n"
    }
    write(source + "]\n", to: arguments[1])
  }

  private static func literal(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "\"": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F {
          result += "\\u{\(String(scalar.value, radix: 16))}"
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }

  private static func read(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { fail("\(path): cannot be read") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
      bytes += chunk.prefix(count)
    }
    return bytes
  }

  private static func write(_ text: String, to path: String) {
    guard let file = fopen(path, "wb") else { fail("\(path): cannot be written") }
    let bytes = Array(text.utf8)
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count, fclose(file) == 0 else {
      fail("\(path): cannot be written")
    }
  }

  private static func fail(_ message: String) -> Never {
    perror("embed: \(message)")
    exit(1)
  }
}
