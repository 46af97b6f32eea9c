internal import Dates
internal import Text
internal import YAML

/// Reads a draft's header: what can be read, and everything that is wrong in it.
struct DraftHeaderReader {
  let units: [UInt16]
  let situations: [Situation]
  let rules: [String]
  private(set) var header = DraftHeader()
  private(set) var problems: [DraftProblem] = []

  /// Keys of a template's header that no draft has.
  private static let templateKeys = ["title", "fields", "description", "題名", "項目", "説明"]

  init(units: [UInt16], situations: [Situation], rules: [String]) {
    self.units = units
    self.situations = situations
    self.rules = rules
  }

  mutating func read(_ split: HeaderSplit) {
    guard let range = split.header else { return checkUnclosed() }
    let folded = FoldedHeader(units, range)
    let root: YAMLNode?
    do throws(YAMLError) {
      root = try YAMLReader.read(String(folded.text))
    } catch {
      let offset = folded.offset(error.mark)
      return report(.notYAML(error.problem), TextRange(offset, offset))
    }
    guard let root, root.scalar != "" else { return }
    guard let entries = root.mapping else {
      return report(.notMapping, folded.range(root.mark, root.scalar ?? ""))
    }
    for entry in entries {
      let keyRange = folded.range(entry.keyMark, entry.key)
      guard let key = DraftKey(rawValue: entry.key) else {
        report(unknown(entry.key), keyRange)
        continue
      }
      header.ranges[key] = folded.range(entry.value.mark, entry.value.scalar ?? "")
      if key == .ignore {
        readIgnored(entry.value, folded)
      } else if let text = entry.value.scalar {
        if !text.isEmpty { read(key, text, folded.range(entry.value.mark, text)) }
      } else {
        report(.notText(key), keyRange)
      }
    }
  }

  private mutating func read(_ key: DraftKey, _ text: String, _ range: TextRange) {
    switch key {
    case .situation:
      header.situation = situations.named(text)?.id
      if header.situation == nil {
        let meant = Suggestion.nearest(to: text, among: situations.names)
        report(.unknownSituation(text, meant: meant, known: situations.map(\.id)), range)
      }
    case .buyer: header.buyer = text
    case .service: header.service = text
    case .template: header.template = text
    case .now:
      header.now = Moment(iso: text)
      if header.now == nil { report(.badTime(key, text), range) }
    case .ordered:
      header.ordered = Moment(iso: text)?.day
      if header.ordered == nil { report(.badTime(key, text), range) }
    case .ignore: break
    }
  }

  private mutating func readIgnored(_ node: YAMLNode, _ folded: FoldedHeader) {
    if node.scalar?.isEmpty == true { return }
    for item in node.sequence ?? [node] {
      guard let rule = item.scalar else {
        report(.notText(.ignore), folded.range(item.mark, ""))
        continue
      }
      if rules.contains(rule) {
        header.ignored.append(rule)
      } else {
        let meant = Suggestion.nearest(to: rule, among: rules)
        report(.unknownRule(rule, meant: meant), folded.range(item.mark, rule))
      }
    }
  }

  private func unknown(_ key: String) -> DraftProblem.Kind {
    if Self.templateKeys.contains(key) { return .templateKey(key) }
    let names = DraftKey.allCases.map(\.rawValue)
    return .unknownKey(key, meant: Suggestion.nearest(to: key, among: names))
  }

  /// `---` at the top with a key of ours below it was meant as a header.
  private mutating func checkUnclosed() {
    let start = units.first == 0xFEFF ? 1 : 0
    guard units[start...].starts(with: "---".utf16) else { return }
    let second = units[start...].drop { $0 != 0x0A && $0 != 0x0D }
      .drop { $0 == 0x0A || $0 == 0x0D }
    let line = second.prefix { $0 != 0x0A && $0 != 0x0D }
    guard let colon = line.firstIndex(where: { $0 == 0x3A || $0 == 0xFF1A }) else { return }
    let key = String(decoding: line[..<colon], as: UTF16.self)
    guard DraftKey(rawValue: key) != nil else { return }
    report(.unclosed, TextRange(start, start + 3))
  }

  private mutating func report(_ kind: DraftProblem.Kind, _ range: TextRange) {
    problems.append(DraftProblem(kind: kind, range: range))
  }
}

extension [Situation] {
  /// The situation of an id, a title or one of its other names.
  package func named(_ name: String) -> Situation? {
    first { $0.id == name } ?? first { $0.title == name || $0.aliases.contains(name) }
  }

  /// Everything that names one of them.
  package var names: [String] { flatMap { [$0.id, $0.title] + $0.aliases } }
}
