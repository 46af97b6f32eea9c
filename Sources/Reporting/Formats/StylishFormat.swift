internal import Linting
internal import Text

extension ReportFormat {
  /// For people: each finding with its line, a mark under it, why it matters and what to write
  /// instead; then what the draft's reader will understand.
  ///
  ///     reply.txt:3:1: エラー: 「お早めに」では、いつまでかが伝わりません。 [vague-deadline]
  ///        3 │ お早めにご返信ください。
  ///          │ ^^^^^^^^
  ///          = なぜ: 日付がないと、いつ次へ進めるかが決まりません。
  ///          = こう書く: 11月27日（金）までに
  ///
  ///     reply.txt（納品後に返事がないとき）
  ///       いつまでに      お早めに（日付になりません）
  ///       何を            ご返信ください
  ///       期日を過ぎたら  書かれていません
  ///       まだ送れません: エラー 2件
  package static let stylish = ReportFormat(
    "stylish",
    file: { file, totals, style in
      var seen = totals.rules
      var lines: [String] = []
      for diagnostic in file.result.diagnostics {
        let isNew = seen.insert(diagnostic.rule).inserted
        lines += StylishFinding(diagnostic, file, style).lines(saysWhy: isNew) + [""]
      }
      lines = (totals.files > 0 ? [""] : []) + lines + StylishSummary(file, style).lines
      return lines.map { $0 + "\n" }.joined()
    },
    end: { totals, style in
      guard totals.files > 1 else { return "" }
      let counts = Severity.allCases.reversed().map { ($0, totals.count($0)) }
      return "\n"
        + Message(
          ja: "\(totals.files) ファイル: "
            + counts.map { "\($0.name.ja) \($1)件" }.joined(separator: "、"),
          en: "\(totals.files) files: "
            + counts.map { "\($1) \($0.name.en)\($1 == 1 ? "" : "s")" }.joined(separator: ", "))[
          style.language] + "\n"
    })
}
