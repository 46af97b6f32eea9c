package import Dates
package import Text

/// What a draft says: by when, what, and what happens then, with everything the rules ask for.
package struct Analysis: Sendable {
  /// By when the buyer should act; a vague time or an unfilled hole when that is all there is.
  package var deadline: Deadline?
  /// What the buyer should do.
  package var request: Request?
  /// What happens when the buyer stays silent.
  package var consequence: Consequence?
  /// Every date, with whose it is.
  package var dates: [DateMention] = []
  /// Vague times by which the buyer is asked to act: お早めに, 近日中に.
  package var vagueTimes: [DateExpression] = []
  /// Unfilled holes.
  package var placeholders: [Placeholder] = []
  /// 期日までに, それまでに …: words that lean on a date elsewhere.
  package var backReferences: [TextRange] = []
  /// Further deadlines for the buyer that name another time than ``deadline``.
  package var otherDeadlines: [Deadline] = []
  /// What it rests on, for the analysis of the draft's next version.
  package var version: ReadVersion?

  package init() {}
}

/// The time by which the buyer should act.
package struct Deadline: Sendable, Hashable {
  package enum Quality: Sendable, Hashable {
    /// A date, a length of time, or the like.
    case concrete
    /// お早めに
    case vague
    /// ●日まで
    case placeholder
  }

  /// UTF-16 offsets in the draft's body.
  package let range: TextRange
  package let quality: Quality
  /// The date as read; nil for a hole.
  package let expression: DateExpression?

  package init(range: TextRange, quality: Quality, expression: DateExpression?) {
    self.range = range
    self.quality = quality
    self.expression = expression
  }

  /// When it is up, where that can be known.
  package var due: Due? { expression?.due }
}

/// What the buyer is asked to do.
package struct Request: Sendable, Hashable {
  package let range: TextRange
  /// よろしくお願いします or ご対応ください: it does not say what to do.
  package let isVague: Bool
}

/// What happens when the buyer does not answer.
package struct Consequence: Sendable, Hashable {
  /// The clause with its condition.
  package let range: TextRange
  package let outcome: Outcome
  /// Every outcome that is named, the main one among them.
  package let outcomes: Set<Outcome>
  /// キャンセルいたします is firm; キャンセルすることもあります is not.
  package let isFirm: Bool
}

/// What silence leads to.
package enum Outcome: String, Sendable, CaseIterable {
  /// キャンセル, お取り消し, 見送り
  case cancel
  /// 正式な納品
  case deliver
  /// 問題ないものとみなします, 完了とします
  case accept
  /// 受付を終了します, クローズします
  case close
  /// 保留, 後回し, 着手できません
  case hold
  /// Anything else that is firm: 青で印刷します
  case other
}

/// A date and whose it is.
package struct DateMention: Sendable, Hashable {
  package enum Role: String, Sendable, CaseIterable {
    /// The buyer should act by then.
    case deadline
    /// The sender will act by then.
    case promise
    case past
    case other
  }

  package let expression: DateExpression
  package var role: Role
}

/// A hole that was to be filled: ●日, 〇〇様, 【日付】.
package struct Placeholder: Sendable, Hashable {
  package let range: TextRange
  /// Whether a date belongs there.
  package let isDate: Bool
}
