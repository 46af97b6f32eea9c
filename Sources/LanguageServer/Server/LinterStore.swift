import Linting
import Text
import YAML

/// Keeps the linters of glossaries, since making one takes milliseconds and most folders share it.
struct LinterStore {
  private var linters: [(files: [Glossary.File], linter: Linter)] = []

  /// The linter of a glossary; nil for a broken one, with a line in the log.
  mutating func linter(_ files: [Glossary.File], log: (String) -> Void) -> Linter? {
    if let known = linters.first(where: { isSame($0.files, files) }) { return known.linter }
    do throws(GlossaryError) {
      let linter = Linter(glossary: try Glossary(files: files))
      linters.append((files, linter))
      if linters.count > 4 { linters.removeFirst() }
      return linter
    } catch {
      log("\(error.path):\(error.mark.line): \(error.message.en)")
      return nil
    }
  }

  private func isSame(_ a: [Glossary.File], _ b: [Glossary.File]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { $0.path == $1.path && $0.bytes == $1.bytes }
  }
}
