import Linting
import Text
import YAML

/// Keeps the linters of glossaries, since making one takes milliseconds and most folders share it.
struct LinterStore {
  private var linters: [(files: [Glossary.File], linter: Linter)] = []

  /// The linter of a glossary; nil for a broken one, with a line in the log.
  mutating func linter(_ glossary: GlossaryFiles, log: (String) -> Void) -> Linter? {
    let known = linters.first { isSame($0.files, glossary.files) }
    if let known { return known.linter }
    do throws(GlossaryError) {
      let words = try Glossary(files: glossary.files, archive: glossary.archive)
      let linter = Linter(glossary: words)
      linters.append((glossary.files, linter))
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
