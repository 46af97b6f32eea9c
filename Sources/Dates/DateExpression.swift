package import Text

/// A date, deadline, duration or vague time found in a text, with its meaning.
///
///     ご購入から3日以内に           duration, anchored elsewhere, so without `due`
///     11月27日（金）18時まで        absolute, due 2026-11-27T18:00
package struct DateExpression: Sendable, Hashable {
  /// Offsets in the view, with the anchor and the limit word.
  package var viewRange: Range<Int>
  /// The same in the source's UTF-16 units.
  package var range: TextRange
  /// The date alone in the source, without the anchor and the limit word: 11月27日（金）18時.
  package var dateRange: TextRange
  package var kind: Kind
  /// What it means; nil when that cannot be known (vague, impossible, anchored elsewhere).
  package var due: Due?
  /// The beginning of a range such as 11/25〜11/27.
  package var start: Due?
  package var limit: Limit?
  package var anchor: Anchor = .none
  /// No day of its own, or a day without a month: 27日, 正午, 18時, 金曜日, 同日. Beside an earlier
  /// full date that it agrees with, it refers back to it.
  package var isPartial = false
  /// Only a clock: 18時.
  package var isClockOnly = false
  /// A day with its month, or one that follows from now alone: 11月27日, 明日, 来週の金曜日.
  package var isFullDate = false
  package var clock: Clock?
  /// Whether 頃 or the like makes it inexact.
  package var isApproximate = false
  /// The length of a duration: 3営業日.
  package var length: Length?
  /// The weekday as written beside the date, such as （金）; what a repair replaces.
  package var weekdayRange: TextRange?
  /// Why it sets no time; nil when it does.
  package var mention: Mention?
  package var problems: [DateProblem] = []

  package init(viewRange: Range<Int>, range: TextRange, dateRange: TextRange, kind: Kind) {
    self.viewRange = viewRange
    self.range = range
    self.dateRange = dateRange
    self.kind = kind
  }

  /// Whether it is shaped like a deadline: by a limit word, a label, a range or a condition.
  package var isLimit: Bool { limit != nil && mention == nil }

  /// 毎週金曜日.
  package var isRecurring: Bool { mention == .recurring }

  /// 11月26日以降: a beginning without an end.
  package var isStart: Bool { mention == .start }

  /// 昨日, 2日前, 先月末, or a day that has passed and is no limit.
  package var isPast: Bool { mention == .past }

  package enum Kind: String, Sendable, CaseIterable {
    case absolute, relative, duration, vague
  }

  /// What makes it a limit.
  package enum Limit: String, Sendable, CaseIterable {
    /// まで, までに
    case until
    /// 中
    case during
    /// いっぱい, 末, 内: the whole of it.
    case whole
    /// 以内
    case within
    /// 必着, 厳守
    case strict
    /// をもって, の時点で
    case asOf = "as-of"
    /// 締切, が期限, を期限に, or a label 期限： before it
    case deadline
    /// を予定
    case planned
    /// A range's end: 11/25〜11/27
    case range
    /// を過ぎても, 3日たっても: the end of the time inside a condition
    case elapsed
    /// 3日間ご連絡がない場合
    case silence
  }

  /// Why an expression sets no time.
  package enum Mention: String, Sendable, CaseIterable {
    /// 昨日, 11月18日にご購入いただいた
    case past
    /// 平日9時〜17時
    case hours
    /// 11月25日は臨時休業
    case closing
    /// 毎週金曜日
    case recurring
    /// 11月26日以降
    case start
    /// 3日に1回
    case frequency
    /// 充電には3時間ほど
    case length
    /// 本日は, 今月の: the present, named.
    case present
    /// 3時のおやつ: a clock or weekday that only describes something.
    case attribute
  }

  /// What a duration counts from.
  package enum Anchor: Sendable, Hashable {
    case none
    /// このメッセージから, 本日より; also the delivery in a message that delivers.
    case now(TextRange)
    /// ご購入から, or any event whose time the text does not tell.
    case elsewhere(TextRange)
  }

  /// A time of day.
  package struct Clock: Sendable, Hashable {
    /// Minutes since the day began; beyond 1439 for 24時, 25時, 翌2時.
    package let minutes: Int

    package init(minutes: Int) { self.minutes = minutes }
  }

  /// An amount of time; of 2〜3日 the upper bound.
  package struct Length: Sendable, Hashable {
    package enum Unit: String, Sendable, CaseIterable {
      case minutes, hours, days, businessDays = "business-days", weeks, months, years
    }

    package let amount: Int
    package let unit: Unit

    package init(amount: Int, unit: Unit) {
      self.amount = amount
      self.unit = unit
    }
  }
}
