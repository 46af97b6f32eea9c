import Text
import YAML

/// A draft's header, with the places of its keys and values.
struct DraftHeader {
  /// A key of the header and its value.
  struct Entry {
    let key: String
    let keyRange: TextRange
    let value: YAMLNode
    let valueRange: TextRange
  }

  /// The keys a draft's header may have.
  enum Key: String, CaseIterable {
    case situation, buyer, service, now, ignore, template

    /// What the key says.
    var summary: Message {
      switch self {
      case .situation: Message(ja: "どんなときのメッセージか", en: "What the message is for")
      case .buyer: Message(ja: "購入者のお名前", en: "The buyer's name")
      case .service: Message(ja: "サービスの名前", en: "The service's name")
      case .now: Message(ja: "「今」とみなす日時", en: "The moment to reckon from")
      case .ignore: Message(ja: "この下書きでは見ない規則", en: "Rules that are not applied to this draft")
      case .template: Message(ja: "元のテンプレート", en: "The template it was made from")
      }
    }
  }

  let split: HeaderSplit
  private(set) var entries: [Entry] = []
  /// Why the YAML could not be read, and where.
  private(set) var problem: (message: Message, range: TextRange)?

  init(_ lines: TextLines) {
    split = HeaderSplit(lines.units)
    guard let range = split.header else { return }
    do throws(YAMLError) {
      let root = try YAMLReader.read(lines.text(range))
      for entry in root?.mapping ?? [] {
        let start = Self.offset(entry.keyMark, lines, limit: range.end)
        let valueStart = Self.offset(entry.value.mark, lines, limit: range.end)
        let length = entry.value.scalar?.utf16.count ?? 0
        entries.append(
          Entry(
            key: entry.key,
            keyRange: TextRange(start, min(range.end, start + entry.key.utf16.count)),
            value: entry.value,
            valueRange: TextRange(valueStart, min(range.end, valueStart + length))))
      }
    } catch {
      let start = Self.offset(error.mark, lines, limit: range.end)
      let end = max(start, lines.range(ofLine: lines.line(of: start)).end)
      problem = (Message(ja: error.problem.ja, en: error.problem.en), TextRange(start, end))
    }
  }

  subscript(key: Key) -> Entry? { entries.first { $0.key == key.rawValue } }

  func text(_ key: Key) -> String? {
    self[key]?.value.scalar.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The rules it asks to ignore.
  var ignored: [String] { self[.ignore]?.value.scalars ?? [] }

  /// The offset in the file of a place in the header, whose first line is the file's second.
  static func offset(_ mark: YAMLMark, _ lines: TextLines, limit: Int) -> Int {
    let line = min(max(1, mark.line), lines.starts.count - 1)
    var offset = lines.starts[line]
    let end = lines.range(ofLine: line).end
    var column = 1
    while column < mark.column, offset < end {
      offset += UTF16.isLeadSurrogate(lines.units[offset]) ? 2 : 1
      column += 1
    }
    return min(offset, limit)
  }
}
