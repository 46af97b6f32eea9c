package import Dates
package import Text

/// What a draft's header says; nothing of it is sent.
///
///     ---
///     situation: after-delivery
///     buyer: 山田
///     ordered: 2026-11-10
///     ignore: [relative-deadline]
///     ---
package struct DraftHeader: Sendable, Hashable {
  /// What the message is for, by the situation's id.
  package var situation: String?
  /// The buyer's name, for the addressee.
  package var buyer: String?
  package var service: String?
  /// The moment to reckon from.
  package var now: Moment?
  /// The day the buyer ordered.
  package var ordered: Day?
  /// Ids of rules that say nothing about this draft.
  package var ignored: [String] = []
  /// The template the draft was made from, by id, title or path.
  package var template: String?
  /// Where each value stands, in UTF-16 offsets of the file.
  package var ranges: [DraftKey: TextRange] = [:]

  package init() {}
}

/// A key of a draft's header.
package enum DraftKey: String, Sendable, CaseIterable {
  case situation, buyer, service, now, ordered, ignore, template

  /// What it is for.
  package var summary: Message {
    switch self {
    case .situation:
      Message(ja: "状況（before-start、after-delivery など）", en: "what the message is for")
    case .buyer: Message(ja: "購入者名", en: "the buyer's name")
    case .service: Message(ja: "サービス名", en: "the service's name")
    case .now: Message(ja: "「今」とみなす日時", en: "the moment to reckon from")
    case .ordered: Message(ja: "ご注文の日", en: "the day of the order")
    case .ignore: Message(ja: "この下書きでは使わない規則", en: "rules that are off in this draft")
    case .template: Message(ja: "もとのテンプレート", en: "the template it was made from")
    }
  }
}
