import Phrases
import Text
import YAML

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes a Swift file that holds text files as literals: `embed OUTPUT ROOT FILE…`.
///
/// Each file becomes a `StockFile` with its path relative to ROOT; the texts stay in the binary's
/// read-only data, so they cost nothing at start. The phrases among them are compiled besides.
@main
enum Embed {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else { fail("usage: embed OUTPUT ROOT FILE…") }
    let root = arguments[2].hasSuffix("/") ? arguments[2] : arguments[2] + "/"
    var source = "package let embeddedFiles: [StockFile] = [\n"
    var phrases: [(path: String, bytes: [UInt8])] = []
    for path in arguments.dropFirst(3).sorted() {
      let name = path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path
      let bytes = read(path)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        fail("\(path): not UTF-8")
      }
      if name.hasPrefix("Glossary/phrases/") { phrases.append((path, bytes)) }
      source += "  StockFile(path: \(literal(name)), text: \(literal(text))),\n"
    }
    source += "]\n"
    for (name, prefix) in [("embeddedPhrases", ""), ("embeddedDatePhrases", "date-")] {
      let archive = literal(archive(phrases, prefix: prefix))
      source += "\npackage let \(name): StaticString =\n  \(archive)\n"
    }
    save(source, to: arguments[1])
  }

  /// The phrase files, compiled; of their lists those whose names begin with `prefix`.
  private static func archive(_ files: [(path: String, bytes: [UInt8])], prefix: String) -> String {
    var spelling = Spelling()
    var phraseFiles: [PhraseFile] = []
    for (path, bytes) in files {
      let root: YAMLNode?
      do throws(YAMLError) {
        root = try YAMLReader.read(bytes)
      } catch {
        fail("\(path):\(error.mark.line):\(error.mark.column): error: \(error.problem.en)")
      }
      if path.hasSuffix("/spelling.yml") {
        spelling = Spelling(yaml: root)
      } else {
        phraseFiles.append(PhraseFile(path: path, root: root))
      }
    }
    do throws(PhraseError) {
      return try PhraseArchive(files: phraseFiles, spelling: spelling, prefix: prefix).text
    } catch {
      fail("\(error.path):\(error.mark.line):\(error.mark.column): error: \(error.problem)")
    }
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

  private static func save(_ text: String, to path: String) {
    guard let file = fopen(path, "wb") else { fail("\(path): cannot be written") }
    let bytes = Array(text.utf8)
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count, fclose(file) == 0 else {
      fail("\(path): cannot be written")
    }
  }

  private static func fail(_ message: String) -> Never {
    let line = Array("\(message)\n".utf8)
    _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    exit(1)
  }
}
