/// The lists of Glossary/phrases/ that the analysis asks for; the raw value is the list's name.
package enum PhraseClass: String, CaseIterable, Sendable {
  case request
  case plea
  case waiting
  case ownRequest = "own-request"
  case vagueAct = "vague-act"
  case unclearAct = "unclear-act"
  case courtesyAct = "courtesy-act"
  case offer
  case ifAny = "if-any"
  case ifWished = "if-wished"
  case reported
  case noReply = "no-reply"
  case noReplyWord = "no-reply-word"
  case notACondition = "not-a-condition"
  case reply
  case buyerActStem = "buyer-act-stem"
  case ownSilence = "own-silence"
  case notAReply = "not-a-reply"
  case periodEnd = "period-end"
  case deadlineWord = "deadline-word"
  case timeOver = "time-over"
  case backReference = "back-reference"
  case thatCase = "that-case"
  case late
  case regardless
  case untilThen = "until-then"
  case outcomeCancel = "outcome-cancel"
  case outcomeDeliver = "outcome-deliver"
  case outcomeAccept = "outcome-accept"
  case outcomeClose = "outcome-close"
  case outcomeHold = "outcome-hold"
  case soft
  case emptyOutcome = "empty-outcome"
  case notSoft = "not-soft"
  case noOutcome = "no-outcome"
  case negated
  case buyerMark = "buyer-mark"
  case sellerAct = "seller-act"
  case ownSubject = "own-subject"
  case businessHours = "business-hours"
  case otherOrder = "other-order"
  case sellerTime = "seller-time"
  case past
  case deadlineStatement = "deadline-statement"
  case inTime = "in-time"
  case tooLate = "too-late"
  case deadlineLabel = "deadline-label"
  case requestLabel = "request-label"
  case conditionLabel = "condition-label"
  case placeholderName = "placeholder-name"
  case placeholderDate = "placeholder-date"
  case filler
  case greeting
  case reason
}
