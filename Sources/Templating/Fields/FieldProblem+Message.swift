package import Text

extension FieldProblem {
  /// What is wrong, and what to write instead.
  package var message: Message {
    switch self {
    case .missing(let name, let type, let example, let choices, let meant):
      missing(name, type, example, choices, meant)
    case .invalid(let name, let type, let text, let problem, let origin):
      invalid(name, type, text, problem, origin)
    case .unknown(let name, let meant, let known): unknown(name, meant, known)
    case .underivable(let name, let from):
      Message(
        ja: "「\(name)」の日付を「\(from)」から求められません。",
        en: "The date “\(name)” cannot be reckoned from “\(from)”.")
    }
  }

  private func missing(
    _ name: String, _ type: FieldType, _ example: String?, _ choices: [String], _ meant: String?
  ) -> Message {
    let sample = example ?? choices.first ?? type.sample
    let list = choices.joined(separator: "・")
    return Message(
      ja: "「\(name)」（\(type.japaneseName)）の値がありません。" + HeaderProblem.ja(meant)
        + (choices.isEmpty ? "" : "\(list)から選び、")
        + "--set \(name)=\(sample) のように指定してください。",
      en: "“\(name)” (\(type.rawValue)) has no value. " + HeaderProblem.en(meant)
        + "Give it with --set \(name)=\(sample)"
        + (choices.isEmpty ? "." : "; the choices are \(choices.joined(separator: ", "))."))
  }

  private func invalid(
    _ name: String, _ type: FieldType, _ text: String, _ problem: ValueProblem,
    _ origin: FieldInput.Origin
  ) -> Message {
    let text = SyntaxProblem.shown(text)
    let reason = problem.message(type)
    let isDefault = origin == .header
    return Message(
      ja: "「\(name)」の\(isDefault ? "既定の値" : "値")「\(text)」は使えません。\(reason.ja)",
      en: "“\(name)”: the \(isDefault ? "default" : "value") “\(text)” cannot be used. \(reason.en)"
    )
  }

  private func unknown(_ name: String, _ meant: String?, _ known: [String]) -> Message {
    let shown = known.prefix(12)
    let more = known.count > shown.count
    let ja = meant == nil && !known.isEmpty
    return Message(
      ja: "このテンプレートに「\(name)」という項目はありません。" + HeaderProblem.ja(meant)
        + (ja ? "項目は \(shown.joined(separator: "・"))\(more ? " など" : "") です。" : ""),
      en: "This template has no field “\(name)”. " + HeaderProblem.en(meant)
        + (ja ? "Its fields are \(shown.joined(separator: ", "))\(more ? " …" : "")." : ""))
  }
}

extension FieldType {
  /// A value to show as an example.
  package var sample: String {
    switch self {
    case .text: "山田"
    case .longText: "1行目"
    case .date: "11月27日"
    case .deadline: "来週の金曜日"
    case .duration: "7日"
    case .amount: "12000円"
    case .number: "2"
    case .flag: "はい"
    case .choice: "選択肢"
    case .list: "色、文字"
    }
  }
}
