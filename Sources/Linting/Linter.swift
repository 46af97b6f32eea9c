package import Dates
package import Text

/// Reads a draft and runs the rules on it.
package struct Linter: Sendable {
  package let glossary: Glossary
  private let analyzer: Analyzer

  package init(glossary: Glossary) {
    self.glossary = glossary
    analyzer = Analyzer(book: glossary.book, spelling: glossary.spelling)
  }

  /// Lints the body of a draft. When it is interrupted it ends early, and what it returns is not
  /// to be used.
  ///
  /// - Parameters:
  ///   - situation: an id; `unknown` or one that does not exist asks for all three elements.
  ///   - earlier: what linting an earlier version of the draft brought, which saves work.
  ///   - writer: reused over many drafts, since opening ICU's formatters costs time.
  package func lint(
    _ body: SourceText, situation: String? = nil, dates: DateContext,
    settings: LintSettings = LintSettings(), after earlier: LintResult? = nil,
    writer: DateWriter = DateWriter()
  ) -> LintResult {
    let situation = self.situation(situation)
    var dates = dates
    dates.messageDelivers = situation.id == "delivery"
    let change = earlier.map { LineChange(from: $0.body.units, to: body.units) }
    let analysis = analyzer.analyze(
      body, context: dates, after: earlier?.analysis.version, change)
    let context = LintContext(
      body: body, analysis: analysis, situation: situation, dates: dates, settings: settings,
      glossary: glossary, writer: writer, after: earlier)
    var lineFindings = LineFindings(of: body, after: earlier, change)
    let diagnostics = diagnostics(context, &lineFindings)
    return LintResult(
      body: body, situation: situation, dates: dates, analysis: analysis,
      diagnostics: diagnostics, lineFindings: lineFindings.found,
      readDefaultDeadline: context.readDefaultDeadline)
  }

  private func situation(_ name: String?) -> Situation {
    name.flatMap(glossary.situation) ?? glossary.situation("unknown")
      ?? Situation(
        id: "unknown", title: "", aliases: [], requiresDeadline: true, requiresRequest: true,
        requiresConsequence: true, outcomes: nil, wrongOutcomes: [], defaultDeadline: "3営業日後",
        suggestedRequest: "", suggestedConsequence: "")
  }

  private func diagnostics(
    _ context: LintContext, _ lineFindings: inout LineFindings
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for rule in Rule.all where !Interruption.isDue() {
      guard let severity = context.settings.severity(of: rule) else { continue }
      let isOverridden = context.settings.severities[rule.id] != nil
      let findings =
        switch rule.check {
        case .draft(let check): check(context)
        case .lines(let check): lineFindings.find(rule.id) { check(context, $0) }
        }
      for finding in findings where !context.isQuoted(finding.range) {
        diagnostics.append(
          Diagnostic(
            rule: rule.id, severity: isOverridden ? severity : finding.severity ?? severity,
            range: finding.range, message: finding.message, advice: finding.advice,
            fixes: finding.fixes))
      }
    }
    diagnostics.sort { $0.range < $1.range }
    return diagnostics
  }
}

extension LintContext {
  /// Whether a range touches the buyer's quoted words.
  func isQuoted(_ range: TextRange) -> Bool {
    let first = quotes.partitioningIndex { $0.end > range.start }
    return first < quotes.count && quotes[first].start < max(range.end, range.start + 1)
      && !range.isEmpty
  }
}

/// What linting a draft brought.
package struct LintResult: Sendable {
  package let body: SourceText
  package let situation: Situation
  package let dates: DateContext
  package let analysis: Analysis
  /// Ordered by place.
  package let diagnostics: [Diagnostic]
  /// What the rules found that look at lines, by rule, for the draft's next version.
  let lineFindings: [String: [Finding]]
  /// The situation's default deadline, if it was read, for the draft's next version.
  let readDefaultDeadline: DateExpression??

  package init(
    body: SourceText, situation: Situation, dates: DateContext, analysis: Analysis,
    diagnostics: [Diagnostic], lineFindings: [String: [Finding]] = [:],
    readDefaultDeadline: DateExpression?? = nil
  ) {
    self.body = body
    self.situation = situation
    self.dates = dates
    self.analysis = analysis
    self.diagnostics = diagnostics
    self.lineFindings = lineFindings
    self.readDefaultDeadline = readDefaultDeadline
  }

  package var now: Moment { dates.now }

  /// How many findings there are of a severity.
  package func count(_ severity: Severity) -> Int {
    diagnostics.count { $0.severity == severity }
  }
}
