import Configuring
import Dates
import Linting
import Text

/// What is in force where a draft lies: the configuration, and the glossary made into a linter.
struct LintShop: Sendable {
  let workspace: Workspace
  let linter: Linter
  let choice: RuleChoice

  var situations: [Situation] { linter.glossary.situations }

  /// How to lint a draft with a header, at a moment.
  func settings(_ header: DraftHeader, dates: DateContext) -> LintSettings {
    var settings = LintSettings()
    for (name, setting) in workspace.configuration.rules {
      for rule in Rule.named(name) {
        switch setting {
        case .off: settings.severities[rule.id] = .some(nil)
        case .severity(let severity): settings.severities[rule.id] = severity
        }
      }
    }
    settings.severities.merge(choice.severities) { $1 }
    settings.only = choice.only
    settings.ignored = Set(header.ignored)
    settings.minimumNoticeHours = minimumNotice(dates)
    settings.buyer = header.buyer ?? workspace.configuration.buyer
    settings.service = header.service
    settings.ordered = header.ordered
    return settings
  }

  /// The calendar of the shop, from a moment on.
  func dates(now: Moment) -> DateContext {
    DateContext(now: now, calendar: workspace.configuration.calendar(now: now))
  }

  /// The situation of a name, or what to tell the user.
  func situation(_ name: String) throws(CommandFailure) -> String {
    if let situation = situations.named(name) { return situation.id }
    throw CommandFailure([unknownSituation(name)])
  }

  func unknownSituation(_ name: String) -> Message {
    .unknownSituation(
      name, meant: Suggestion.nearest(to: name, among: situations.names),
      known: situations.map(\.id))
  }

  /// In hours; business days are counted from the moment on.
  private func minimumNotice(_ dates: DateContext) -> Int? {
    switch workspace.configuration.minimumNotice {
    case nil: return nil
    case .minutes(let minutes): return (minutes + 59) / 60
    case .businessDays(let count):
      var day = dates.now.day
      for _ in 0..<min(count, 400) {
        guard let next = dates.calendar.nextBusinessDay(after: day) else { break }
        day = next
      }
      return (day.number - dates.now.day.number) * 24
    }
  }
}
