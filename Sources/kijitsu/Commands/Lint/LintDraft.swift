import Dates
import Linting
import Reporting
import Text

/// Lints the draft in a file.
struct LintDraft {
  let session: LintSession
  let shop: LintShop
  let draft: DraftFile
  /// As the user knows it.
  let path: String
  let situation: String?
  let now: Moment

  /// - Parameters:
  ///   - situation: the command's; it comes before the header's, the template's and the path's.
  ///   - now: the command's; it comes before the header's and the clock's.
  init(
    _ file: SourceFile, path: String, session: LintSession, situation: String?, now: Moment?
  ) throws(CommandFailure) {
    let folder = LintTargets.folder(of: path)
    shop = try session.shop(near: realPath(folder) == nil ? "." : folder)
    draft = DraftFile(file.text, situations: shop.situations, rules: RuleChoice.names)
    if !draft.problems.isEmpty {
      throw Self.failure(draft, name: SourceFile(path: path, text: file.text).name)
    }
    self.session = session
    self.path = path
    self.now = now ?? draft.header.now ?? session.present
    if let situation {
      self.situation = try shop.situation(situation)
    } else if let situation = draft.header.situation {
      self.situation = situation
    } else if let template = draft.header.template {
      self.situation = TemplateSituation.situation(of: template, in: shop.workspace)
    } else {
      self.situation = shop.workspace.situation(path: path)
    }
  }

  var result: LintResult { lint(draft.body) }

  func report(_ result: LintResult) -> FileReport {
    FileReport(
      path: path, result: result,
      map: PositionMap(result.body, firstLine: draft.split.bodyLine))
  }

  /// The body with its safe fixes made.
  var fixed: (body: SourceText, edits: Int, result: LintResult) {
    Linter.fixed(draft.body, lint: lint)
  }

  private func lint(_ body: SourceText) -> LintResult {
    session.lint(body, in: shop, header: draft.header, situation: situation, now: now)
  }

  private static func failure(_ draft: DraftFile, name: Message) -> CommandFailure {
    let map = PositionMap(draft.source)
    return CommandFailure(
      draft.problems.map { problem in
        let place = map.position(problem.range.start)
        let suffix = ":\(place.line):\(place.column): "
        return Message(
          ja: name.ja + suffix + problem.message.ja, en: name.en + suffix + problem.message.en)
      })
  }
}
