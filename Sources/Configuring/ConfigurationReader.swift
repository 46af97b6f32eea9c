internal import Dates
internal import Text
internal import YAML

/// Reads `.kijitsu.yml`: what can be read, and everything that is wrong in it.
package struct ConfigurationReader: Sendable {
  /// Rule ids that may be named; empty when they are not checked.
  package let knownRules: [String]
  /// Situations that may be named, by id or alias; empty when they are not checked.
  package let knownSituations: [String]

  package init(knownRules: [String] = [], knownSituations: [String] = []) {
    self.knownRules = knownRules
    self.knownSituations = knownSituations
  }

  /// The configuration of a YAML text (UTF-8, without a byte order mark).
  package func read(_ text: some Collection<UInt8>) -> (Configuration, [ConfigurationProblem]) {
    do throws(YAMLError) {
      return read(try YAMLReader.read(text))
    } catch {
      let message = Message(ja: error.problem.ja, en: error.problem.en)
      return (Configuration(), [ConfigurationProblem(message, at: error.mark)])
    }
  }

  private func read(_ root: YAMLNode?) -> (Configuration, [ConfigurationProblem]) {
    var reading = Reading(reader: self)
    if let root { reading.read(root) }
    return (reading.configuration, reading.problems)
  }
}

/// One reading: the configuration as far as it is known, and the problems so far.
private struct Reading {
  let reader: ConfigurationReader
  var configuration = Configuration()
  var problems: [ConfigurationProblem] = []

  mutating func read(_ root: YAMLNode) {
    guard let entries = root.mapping else {
      let message = Message(
        ja: "「キー: 値」の形で書いてください。", en: "write it as 'key: value' lines.")
      if root.scalar != "" { report(message, root.mark) }
      return
    }
    for entry in entries {
      guard let key = ConfigurationKey(rawValue: entry.key) else {
        report(.unknownKey(entry.key, among: ConfigurationKey.names), entry.keyMark)
        continue
      }
      read(key, entry.value)
    }
  }

  private mutating func read(_ key: ConfigurationKey, _ node: YAMLNode) {
    switch key {
    case .rules: readRules(node)
    case .situations: readSituations(node)
    case .workdays: readWorkdays(node)
    case .closingDays: readClosingDays(node)
    case .holidays: configuration.observesHolidays = flag(key, node) ?? true
    case .minimumNotice: readMinimumNotice(node)
    case .templates: configuration.templates = texts(key, node)
    case .glossary: configuration.glossary = texts(key, node)
    case .seller: configuration.seller = text(key, node)
    case .buyer: configuration.buyer = text(key, node)
    }
  }

  private mutating func readRules(_ node: YAMLNode) {
    guard let entries = node.mapping else {
      return report(
        .wrongValue(
          "rules", ja: "規則ごとに「規則: off / info / warning / error」", en: "'rule: severity' lines"),
        node.mark)
    }
    for entry in entries {
      if !reader.knownRules.isEmpty, !reader.knownRules.contains(entry.key) {
        report(.unknownRule(entry.key, among: reader.knownRules), entry.keyMark)
      }
      switch entry.value.scalar {
      case "off": configuration.rules[entry.key] = .off
      case let word? where Severity(rawValue: word) != nil:
        configuration.rules[entry.key] = Severity(rawValue: word).map { .severity($0) }
      default:
        report(
          .wrongValue(
            entry.key, ja: "off、info、warning、error のどれか", en: "off, info, warning or error"),
          entry.value.mark)
      }
    }
  }

  private mutating func readSituations(_ node: YAMLNode) {
    guard let entries = node.mapping else {
      return report(
        .wrongValue("situations", ja: "場所ごとに「パス: 状況」", en: "'path: situation' lines"), node.mark)
    }
    for entry in entries {
      guard let situation = entry.value.scalar, !situation.isEmpty else {
        report(.wrongValue(entry.key, ja: "状況", en: "a situation"), entry.value.mark)
        continue
      }
      if !reader.knownSituations.isEmpty, !reader.knownSituations.contains(situation) {
        report(.unknownSituation(situation, among: reader.knownSituations), entry.value.mark)
      }
      configuration.situations.append(
        SituationPath(pattern: PathPattern(entry.key), situation: situation))
    }
  }

  private mutating func readWorkdays(_ node: YAMLNode) {
    let days = (node.scalars ?? []).map(ClosingDay.weekday)
    guard !days.isEmpty, !days.contains(nil) else {
      return report(
        .wrongValue("workdays", ja: "曜日。例: [月, 火, 水, 木, 金]", en: "weekdays: [月, 火, 水, 木, 金]"),
        node.mark)
    }
    configuration.workdays = Set(days.compactMap { $0 })
  }

  private mutating func readClosingDays(_ node: YAMLNode) {
    for item in node.sequence ?? [node] {
      guard let text = item.scalar, let day = ClosingDay(text) else {
        report(
          .wrongValue(
            "closing-days", ja: "休みの日。例: 水曜、2026-12-29〜2027-01-03、8月13日",
            en: "days such as 水曜, 2026-12-29〜2027-01-03, 8月13日"), item.mark)
        continue
      }
      configuration.closingDays.append(day)
    }
  }

  private mutating func readMinimumNotice(_ node: YAMLNode) {
    guard let text = node.scalar, let notice = Notice(text) else {
      return report(
        .wrongValue(
          "minimum-notice", ja: "長さ。例: 24時間、3日、2営業日", en: "a length such as 24時間, 3日, 2営業日"),
        node.mark)
    }
    configuration.minimumNotice = notice
  }

  private mutating func flag(_ key: ConfigurationKey, _ node: YAMLNode) -> Bool? {
    switch node.scalar {
    case "on", "true", "yes", "はい": return true
    case "off", "false", "no", "いいえ": return false
    default:
      report(.wrongValue(key.rawValue, ja: "on か off", en: "on or off"), node.mark)
      return nil
    }
  }

  private mutating func text(_ key: ConfigurationKey, _ node: YAMLNode) -> String? {
    if let text = node.scalar, !text.isEmpty { return text }
    report(.wrongValue(key.rawValue, ja: "文字", en: "text"), node.mark)
    return nil
  }

  private mutating func texts(_ key: ConfigurationKey, _ node: YAMLNode) -> [String] {
    if let texts = node.scalars, !texts.isEmpty, !texts.contains("") { return texts }
    report(
      .wrongValue(key.rawValue, ja: "フォルダ、またはその一覧", en: "a folder or a list of them"), node.mark)
    return []
  }

  private mutating func report(_ message: Message, _ mark: YAMLMark) {
    problems.append(ConfigurationProblem(message, at: mark))
  }
}

extension Notice {
  /// Reads 24時間, 90分, 3日, 2営業日.
  fileprivate init?(_ text: String) {
    let text = String(decoding: Width.folded(Array(text.utf16)), as: UTF16.self)
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let amount = Int(digits), amount <= 100_000 else { return nil }
    switch text.dropFirst(digits.count) {
    case "分", "分前": self = .minutes(amount)
    case "時間", "時間前", "h": self = .minutes(amount * 60)
    case "日", "日前", "d": self = .minutes(amount * 1440)
    case "営業日", "営業日前": self = .businessDays(amount)
    default: return nil
    }
  }
}
