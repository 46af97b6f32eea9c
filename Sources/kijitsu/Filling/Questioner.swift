import Dates
import Glibc
import Templating
import Text

/// Asks on the terminal for the fields that have no value. Questions go to stderr.
struct Questioner {
  let template: Template
  let context: FieldContext
  let console: Console

  /// The answers, one for each field at most.
  ///
  /// - Parameters:
  ///   - inputs: what is known already.
  ///   - all: whether to ask also for what may be left out.
  func ask(besides inputs: [FieldInput], all: Bool) throws(CommandFailure) -> [FieldInput] {
    let known = Set(inputs.filter { !$0.value.isBlank }.map(\.name.key))
    var answers: [FieldInput] = []
    for field in template.fields where !known.contains(field.name.key) {
      guard all ? field.derivation == nil : field.mustBeGiven else { continue }
      guard let answer = try ask(field) else { continue }
      answers.append(FieldInput(name: field.name.text, value: .text(answer), origin: .answer))
    }
    return answers
  }

  /// An answer that suits the field, or nil for an empty one where that is allowed.
  private func ask(_ field: FieldDeclaration) throws(CommandFailure) -> String? {
    console.note(question(field))
    while true {
      console.prompt("> ")
      let answer = try field.type == .longText ? readLines(field) : readLine(field)
      if FieldInput.Value.text(answer).isBlank {
        if !field.mustBeGiven { return nil }
        console.note(
          Message(
            ja: "「\(field.name.text)」は空白にできません。", en: "“\(field.name.text)” cannot be blank."))
      } else if let problem = template.problem(with: answer, for: field, in: context) {
        console.note(problem.message(field.type))
      } else {
        return answer
      }
    }
  }

  private func question(_ field: FieldDeclaration) -> Message {
    let example = field.example ?? (field.choices.isEmpty ? field.type.sample : nil)
    var ja = [field.type.japaneseName]
    var en = [field.type.rawValue]
    if !field.choices.isEmpty {
      ja.append(field.choices.joined(separator: "・"))
      en.append(field.choices.joined(separator: ", "))
    }
    if let example {
      ja.append("例: \(example)")
      en.append("e.g. \(example)")
    }
    if let value = field.defaultValue?.text {
      ja.append("何も書かなければ \(value)")
      en.append("default \(value)")
    } else if !field.mustBeGiven {
      ja.append("なくてもよい")
      en.append("optional")
    }
    if field.type == .longText {
      ja.append("空の行で終わり")
      en.append("end with an empty line")
    }
    let details = field.details.map { "\n  \($0)" } ?? ""
    let name = field.name.text
    return Message(
      ja: "\(name)（\(ja.joined(separator: "、"))）\(details)",
      en: "\(name) (\(en.joined(separator: "; ")))\(details)")
  }

  private func readLine(_ field: FieldDeclaration) throws(CommandFailure) -> String {
    guard let line = Swift.readLine() else { throw ended(field) }
    return line
  }

  private func readLines(_ field: FieldDeclaration) throws(CommandFailure) -> String {
    var lines: [String] = []
    while let line = Swift.readLine() {
      if line.isEmpty { return lines.joined(separator: "\n") }
      lines.append(line)
      console.prompt("> ")
    }
    guard !lines.isEmpty else { throw ended(field) }
    return lines.joined(separator: "\n")
  }

  private func ended(_ field: FieldDeclaration) -> CommandFailure {
    CommandFailure(
      ja: "\n入力が終わったため、文面を作れませんでした（「\(field.name.text)」の値がありません）。",
      en: "\nThe input ended; “\(field.name.text)” has no value, so there is no message.",
      exitCode: 1)
  }
}

extension Console {
  /// Writes to stderr without a line end.
  fileprivate func prompt(_ text: String) { _ = writeAll(Array(text.utf8), to: STDERR_FILENO) }
}

extension FieldInput.Value {
  /// A default, for showing.
  fileprivate var text: String? {
    switch self {
    case .text(let text): text
    case .list(let items): items.joined(separator: "、")
    case .nothing, .unfit: nil
    }
  }
}
