import Configuring
import Dates
import Linting
import Text

/// Lints drafts for a command, keeping what is costly to make: configurations, glossaries and
/// formatters.
final class LintSession {
  let choice: RuleChoice
  /// The moment to reckon from, where the draft or the command gives none.
  let present: Moment
  private let glossaryPaths: [String]
  private let writer = DateWriter()
  private var shops: [String: Result<LintShop, CommandFailure>] = [:]
  private var linters: [[String]: Linter] = [:]

  init(choice: RuleChoice, present: Moment, glossary: [String] = []) {
    self.choice = choice
    self.present = present
    glossaryPaths = glossary
  }

  /// What is in force in a folder. What is wrong there is told once only.
  func shop(near folder: String = ".") throws(CommandFailure) -> LintShop {
    if let shop = shops[folder] { return try shop.get() }
    do throws(CommandFailure) {
      let shop = try makeShop(near: folder)
      shops[folder] = .success(shop)
      return shop
    } catch {
      shops[folder] = .failure(.silent(exitCode: error.exitCode))
      throw error
    }
  }

  /// Lints a body in a shop.
  func lint(
    _ body: SourceText, in shop: LintShop, header: DraftHeader, situation: String?, now: Moment
  ) -> LintResult {
    let dates = shop.dates(now: now)
    return shop.linter.lint(
      body, situation: situation, dates: dates, settings: shop.settings(header, dates: dates),
      writer: writer)
  }

  private func makeShop(near folder: String) throws(CommandFailure) -> LintShop {
    var workspace = try Workspace.nearest(
      to: folder, reader: ConfigurationReader(knownRules: RuleChoice.knownNames))
    let linter = try linter(workspace.glossary(given: glossaryPaths))
    if !workspace.configuration.situations.isEmpty {
      let known = linter.glossary.situations.names
      workspace = try Workspace.nearest(
        to: folder,
        reader: ConfigurationReader(knownRules: RuleChoice.knownNames, knownSituations: known))
    }
    return LintShop(workspace: workspace, linter: linter, choice: choice)
  }

  private func linter(_ files: [ResourceFile]) throws(CommandFailure) -> Linter {
    let key = files.map(\.path)
    if let linter = linters[key] { return linter }
    let linter = Linter(glossary: try GlossaryReader.glossary(files))
    linters[key] = linter
    return linter
  }
}
