/// The lists of Glossary/phrases/ that the analysis asks for, in the order of their classes in the
/// phrase book.
package enum PhraseClass: Int, CaseIterable, Sendable {
  case request, plea, waiting, ownRequest, vagueAct, unclearAct, courtesyAct, offer, ifAny,
    ifWished, reported, noReply, noReplyWord, notACondition, reply, buyerActStem, ownSilence,
    notAReply, periodEnd, deadlineWord, timeOver, backReference, thatCase, late, regardless,
    untilThen, outcomeCancel, outcomeDeliver, outcomeAccept, outcomeClose, outcomeHold, soft,
    emptyOutcome, notSoft, noOutcome, negated, buyerMark, sellerAct, ownSubject, businessHours,
    otherOrder, sellerTime, past, deadlineStatement, inTime, tooLate, deadlineLabel,
    requestLabel, conditionLabel, placeholderName, placeholderDate, filler, greeting, reason,
    withoutReply, pastPeriod, topicOnly, foreignDeadline, offerDeadline, outcomeOther, permission,
    thereafter, personTopic, whether, limitStatement,
    openStatement, possibility, looseOffer, outcomeQuestion,
    nothing, automatic

  /// The list's name in the glossary: `own-request` for `ownRequest`.
  package var list: String {
    var name = ""
    for character in "\(self)" {
      if character.isUppercase { name += "-" }
      name += character.lowercased()
    }
    return name
  }
}
