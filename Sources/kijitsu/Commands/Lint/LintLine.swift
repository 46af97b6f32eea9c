import Dates
import Linting
import Text

/// One line of `lint --jsonl`; keys that are not known are left alone.
///
///     {"id":7,"text":"27日までにご返信ください。","situation":"delivery","now":"2026-11-22T12:00"}
struct LintLine {
  let text: String
  let id: JSON?
  private(set) var header = DraftHeader()

  init(_ object: JSON, shop: LintShop) throws(LineProblem) {
    guard case .object = object else {
      throw LineProblem(Message(ja: "{ } で囲んだ JSON を書いてください", en: "not a JSON object"))
    }
    guard let text = try Self.string("text", in: object) else {
      throw LineProblem(Message(ja: "「text」がありません", en: "'text' is missing"))
    }
    self.text = text
    id = object["id"]
    header.buyer = try Self.string("buyer", in: object)
    header.service = try Self.string("service", in: object)
    if let name = try Self.string("situation", in: object) {
      guard let situation = shop.situations.named(name) else {
        throw LineProblem(shop.unknownSituation(name))
      }
      header.situation = situation.id
    }
    if let text = try Self.string("now", in: object) {
      guard let now = Moment(iso: text) else {
        throw LineProblem(
          Message(
            ja: "「now」の日時「\(text)」が読めません。2026-11-22T12:00 の形で書いてください",
            en: "'now': '\(text)' cannot be read; write 2026-11-22T12:00"))
      }
      header.now = now
    }
  }

  /// The text of a key; nil when it is missing or null.
  private static func string(_ key: String, in object: JSON) throws(LineProblem) -> String? {
    switch object[key] {
    case nil, .null: return nil
    case .string(let text): return text
    default:
      throw LineProblem(Message(ja: "「\(key)」には文字を書いてください", en: "'\(key)' must be a string"))
    }
  }
}

/// Why a line cannot be linted.
struct LineProblem: Error {
  let message: Message

  init(_ message: Message) { self.message = message }
}
