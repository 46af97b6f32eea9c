internal import Dates
internal import Text

extension Rule {
  static let shortNotice = Rule(
    id: "short-notice", group: .dates, severity: .warning,
    summary: Message(ja: "期日までの時間が短すぎます。", en: "The deadline leaves too little time."),
    rationale: Message(
      ja: """
        期日まで24時間を切っているときに知らせます（設定で変えられます）。一日一度しか見ない相手には間に合わず、返事がないことを\
        理由に手続きを進めると不満を招きます。短くても2〜3日、返事のない相手には1週間ほどをみてください。
        """,
      en: """
        Reports deadlines less than 24 hours away (a setting). A buyer who looks in once a day misses \
        them, and to act on such a silence breeds complaints. Two or three days is the least, a week \
        is usual for a silent buyer.
        """),
    examples: [
      .good("11月27日（金）までにご返信ください。"),
      .good("明日の18時までにご返信ください。"),
      .good("本日中に修正版をお送りいたします。", situation: "other"),
      .good("自己紹介は1分以内にまとめてみてください。", situation: "other"),
      .bad("⟦本日18時まで⟧にご返信ください。"),
      .bad("⟦3時間以内⟧にご確認ください。", situation: "after-delivery"),
    ]
  ) { context in
    guard context.situation.requiresDeadline || context.analysis.consequence != nil else {
      return []
    }
    let hours =
      context.settings.minimumNoticeHours ?? context.glossary.limit("minimum-notice-hours") ?? 0
    return context.distinctDeadlines.compactMap { expression in
      guard let due = expression.due, !expression.problems.contains(.past) else { return nil }
      let left = context.now.minutes(to: due.end)
      guard left > 0, left < hours * 60 else { return nil }
      let suggested = context.suggestedDeadline.map(context.text)
      return Finding(expression.range, message(left), advice: advice(suggested))
    }
  }
}

private func message(_ minutes: Int) -> Message {
  minutes < 60
    ? Message(ja: "期日まで、あと\(minutes)分しかありません。", en: "Only \(minutes) minutes are left.")
    : Message(
      ja: "期日まで、あと\(minutes / 60)時間ほどしかありません。", en: "Only \(minutes / 60) hours are left.")
}

private func advice(_ suggested: String?) -> Message? {
  suggested.map {
    Message(
      ja: "少なくとも2〜3日、できれば\($0)ごろまで待ってください。", en: "Allow two or three days, better until \($0).")
  }
}
