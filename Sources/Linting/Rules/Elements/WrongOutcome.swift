internal import Text

extension Rule {
  static let wrongOutcome = Rule(
    id: "wrong-outcome", group: .elements, severity: .error,
    summary: Message(
      ja: "この状況では取れない手続きを予告しています。",
      en: "The announced step does not fit the situation."),
    rationale: Message(
      ja: """
        納品前なのに正式な納品を、納品後なのにキャンセルを予告しているときに知らせます。納品前の正式な納品は、まだ作っていない\
        ものの代金を受け取る手続きになるので、してはいけません。納品後のキャンセルは、終えた仕事の報酬を手放すことになります。\
        納品前は「キャンセルリクエストをお送りいたします」、納品後は「正式な納品をお送りいたします」と書いてください。
        """,
      en: """
        Reports the formal delivery announced before anything was delivered, and a cancellation announced \
        after it. The first takes money for work not done, the second gives away the pay for finished \
        work. Before delivery announce a cancel request, after it the formal delivery.
        """),
    examples: [
      .good(
        "11月27日（金）までにご返信ください。ご返信がない場合は、キャンセルリクエストをお送りいたします。",
        situation: "before-start"),
      .good(
        "11月27日（金）までにご確認ください。ご連絡がない場合は、正式な納品をお送りいたします。",
        situation: "after-delivery"),
      .bad(
        "11月27日（金）までにご返信ください。⟦ご返信がない場合は、正式な納品をお送りいたします⟧。",
        situation: "before-start"),
      .good(
        "11月27日（金）までにご確認ください。ご連絡がない場合は、キャンセルではなく正式な納品をお送りします。",
        situation: "after-delivery"),
      .bad(
        "11月27日（金）までにご確認ください。⟦期日を過ぎるとキャンセルとなります⟧。", situation: "after-delivery"),
      .bad(
        "11月27日（金）までにご確認ください。⟦ご連絡がない場合は、キャンセルとさせていただきます⟧。",
        situation: "after-delivery"),
    ]
  ) { context in
    let situation = context.situation
    guard let consequence = context.analysis.consequence, consequence.isFirm,
      situation.isWrong(consequence.outcomes)
    else { return [] }
    let isBeforeDelivery = situation.wrongOutcomes.contains(.deliver)
    let range = consequence.range
    let text = context.sentence(context.suggestedConsequence, replacing: range)
    return [
      Finding(
        range, isBeforeDelivery ? tooEarly : tooLate,
        advice: isBeforeDelivery ? adviceBefore : adviceAfter,
        fixes: [.suggestion(replacement(text), range, text)])
    ]
  }
}

private let tooEarly = Message(
  ja: "まだ納品していないので、完了や正式な納品には進めません。",
  en: "Nothing has been delivered yet, so the order can't be completed.")

private let adviceBefore = Message(
  ja: "納品前は、キャンセルリクエストを送ると書いてください。", en: "Before delivery announce a cancel request.")

private let tooLate = Message(
  ja: "納品は済んでいるので、キャンセルにすると報酬を受け取れなくなります。",
  en: "The work has been delivered; a cancellation would give away the pay.")

private let adviceAfter = Message(
  ja: "納品後は、問題ないものとみなして正式な納品を送ると書いてください。",
  en: "After delivery announce the formal delivery.")

private func replacement(_ text: String) -> Message {
  Message(ja: "「\(text)」にする", en: "Change to 「\(text)」")
}
