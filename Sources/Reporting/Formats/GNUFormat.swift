internal import Linting
internal import Text

extension ReportFormat {
  /// One finding a line, as compilers write them, with the screen column: the one unit that jumps
  /// right in Vim, Neovim (`%v`) and Emacs.
  ///
  ///     reply.txt:3:1: error: 「お早めに」では、いつまでかが伝わりません。 [vague-deadline]
  package static let gnu = ReportFormat(
    "gnu",
    file: { file, _, style in
      file.result.diagnostics.map { diagnostic in
        let place = file.map.position(diagnostic.range.start)
        return TerminalText.line(
          "\(file.name):\(place.line):\(place.screen): \(diagnostic.severity.rawValue): "
            + "\(diagnostic.message[style.language]) [\(diagnostic.rule)]") + "\n"
      }.joined()
    })
}
