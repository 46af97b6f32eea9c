import Configuring
import Dates
import Linting
import Templating
import Text
import YAML

/// The tools for the documents of one folder, made once and kept until its configuration changes.
final class Workbench {
  let surroundings: Surroundings
  let linter: Linter
  let reader: DateReader
  let words: FieldWords
  let settings: LintSettings
  let writer = DateWriter()
  let ruleIDs = Rule.all.map(\.id)
  private let templateFolders: TemplateFolders
  private var calendars: [Day: BusinessCalendar] = [:]

  init(
    _ surroundings: Surroundings, linter: Linter, client: ClientSettings,
    realPath: (String) -> String
  ) {
    self.surroundings = surroundings
    templateFolders = TemplateFolders(surroundings, realPath: realPath)
    self.linter = linter
    reader = DateReader(book: linter.glossary.book, spelling: linter.glossary.spelling)
    let fields = surroundings.glossary.files.first { $0.path == "fields.yml" }
    words = FieldWords(fields.flatMap { try? YAMLReader.read($0.bytes) })
    var settings = LintSettings()
    settings.buyer = surroundings.configuration.buyer
    let rules = surroundings.configuration.rules.merging(client.rules) { $1 }
    for (rule, setting) in rules {
      switch setting {
      case .off: settings.severities.updateValue(nil, forKey: rule)
      case .severity(let severity): settings.severities.updateValue(severity, forKey: rule)
      }
    }
    if case .minutes(let minutes) = surroundings.configuration.minimumNotice {
      settings.minimumNoticeHours = (minutes + 59) / 60
    }
    self.settings = settings
  }

  /// What dates mean now.
  func context(now: Moment) -> DateContext {
    if let calendar = calendars[now.day] { return DateContext(now: now, calendar: calendar) }
    let calendar = surroundings.configuration.calendar(now: now)
    calendars = [now.day: calendar]
    return DateContext(now: now, calendar: calendar)
  }

  /// Whether a path without links is that of a template in force, or lies in a folder of templates.
  func holdsTemplate(_ file: String) -> Bool {
    surroundings.templates.contains { !$0.isEmbedded && $0.path == file }
      || templateFolders.hold(file)
  }

  /// The situation that the configuration gives to a path.
  func situation(path: String?) -> String? {
    guard let path, let folder = surroundings.folder else { return nil }
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    guard path.hasPrefix(prefix) else { return nil }
    return surroundings.configuration.situation(path: String(path.dropFirst(prefix.count)))
  }
}
