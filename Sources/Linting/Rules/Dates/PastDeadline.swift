internal import Dates
internal import Text

extension Rule {
  static let pastDeadline = Rule(
    id: "past-deadline", group: .dates, severity: .error,
    summary: Message(ja: "期日がもう過ぎています。", en: "The deadline has already passed."),
    rationale: Message(
      ja: """
        返事の期日が、いまより前になっているときに知らせます。前のメッセージを写したときに残りがちです。相手は応えようがなく、\
        過ぎた期日を理由に手続きを進めることもできません。これからの日付に直してください。納品した日のような、過ぎたことを\
        述べる日付は対象外です。
        """,
      en: """
        Reports a deadline that lies before now, as it stays behind in a copied message. The buyer can't \
        meet it and the seller can't rely on it. Dates that tell of the past are fine.
        """),
    examples: [
      .good("11月27日（金）までにご返信ください。"),
      .good("11月18日（水）に納品いたしました。11月27日（金）までにご確認ください。"),
      .good("ご購入をいただいた11月13日以降、写真が届いておりません。5営業日以内にお送りください。"),
      .bad("⟦11月20日（金）⟧までにご返信ください。"),
      .bad("期限：⟦2026年11月16日⟧\nご希望の色をお知らせください。"),
    ]
  ) { context in
    context.deadlines.compactMap { expression in
      guard expression.problems.contains(.past), !expression.isStart else { return nil }
      let range = expression.dateRange
      let fix = context.suggestedDeadline.map { due in
        let text = context.text(due.day, like: expression)
        return Fix.suggestion(replacement(text), range, text)
      }
      return Finding(
        range, message(context.words(range), context.nowText), advice: advice,
        fixes: fix.map { [$0] } ?? [])
    }
  }
}

private func message(_ words: String, _ now: String) -> Message {
  Message(
    ja: "期日の「\(words)」はもう過ぎています（いまは\(now)）。",
    en: "The deadline 「\(words)」 has passed (it is now \(now)).")
}

private let advice = Message(ja: "これからの日付に直してください。", en: "Name a day to come.")

private func replacement(_ text: String) -> Message {
  Message(ja: "「\(text)」にする", en: "Change to 「\(text)」")
}
