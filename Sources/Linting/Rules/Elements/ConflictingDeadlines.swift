internal import Dates
internal import Text

extension Rule {
  static let conflictingDeadlines = Rule(
    id: "conflicting-deadlines", group: .elements, severity: .warning,
    summary: Message(ja: "期日が二つあり、日が食い違っています。", en: "Two deadlines name different days."),
    rationale: Message(
      ja: """
        見出しや依頼の文に、違う日の期日が二つ以上あるときに知らせます。前のメッセージを写して日付の一部だけを直したときに\
        よく起こります。相手は遅いほうの日だと受け取り、こちらが早いほうの日に手続きを進めると行き違いになります。期日は\
        一つにしてください。
        """,
      en: """
        Reports deadlines for different days in one draft, as they arise when an old message is copied \
        and only half of it is updated. The buyer counts on the later day. Keep one.
        """),
    examples: [
      .good("期限：11月27日（金）\n11月27日までに、ご希望の色をお知らせください。"),
      .good("期限：11月27日（金）\n色をお知らせください。いただけましたら、30日にお渡しいたします。"),
      .bad("期限：11月27日（金）\n⟦11月30日（月）まで⟧に、ご希望の色をお知らせください。"),
      .bad("⟦11月27日（金）まで⟧に色をお知らせください。11月26日（木）までにご連絡がない場合は、キャンセルします。"),
      .bad("ご返信の期限は11月26日（木）です。⟦11月27日（金）18時まで⟧にお返事ください。"),
    ]
  ) { context in
    guard let deadline = context.analysis.deadline else { return [] }
    let chosen = context.words(deadline.expression?.dateRange ?? deadline.range)
    return context.analysis.otherDeadlines.map { other in
      let words = context.words(other.expression?.dateRange ?? other.range)
      return Finding(other.range, message(chosen, words), advice: advice)
    }
  }
}

private func message(_ chosen: String, _ other: String) -> Message {
  Message(
    ja: "期日が「\(chosen)」と「\(other)」の二つあります。",
    en: "There are two deadlines: 「\(chosen)」 and 「\(other)」.")
}

private let advice = Message(ja: "どちらか一つにそろえてください。", en: "Keep one of them.")
