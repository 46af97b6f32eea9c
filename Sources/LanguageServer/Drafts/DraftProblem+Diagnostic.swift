import Linting
import Text

extension DraftProblem {
  /// The problem as a finding, with the repair where something else was probably meant.
  var diagnostic: Diagnostic {
    let fixes = meant.map { meant in
      let title = Message(ja: "「\(meant)」にする", en: "Write '\(meant)'")
      return [Fix.suggestion(title, range, meant)]
    }
    return Diagnostic(
      rule: "draft-header", severity: isError ? .error : .warning, range: range, message: message,
      fixes: fixes ?? [])
  }

  private var meant: String? {
    switch kind {
    case .unknownKey(_, let meant), .unknownSituation(_, let meant, _), .unknownRule(_, let meant):
      meant
    default: nil
    }
  }

  /// Whether the header as a whole could not be read.
  private var isError: Bool {
    switch kind {
    case .unclosed, .notYAML, .notMapping: true
    default: false
    }
  }
}
