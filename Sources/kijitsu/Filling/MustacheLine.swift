import FoundationEssentials
import Templating
import Text

/// Answers one line of `mustache --jsonl`.
struct MustacheLine {
  let options: RenderOptions
  let language: Language

  /// `{"text"}` or `{"error"}`.
  func answer(_ line: [UInt8]) -> JSON {
    guard let task = try? JSONDecoder().decode(Task.self, from: Data(line)) else {
      let message = Message(
        ja: #"{"template","data","partials"} の JSON として読めません。"#,
        en: #"not JSON of the form {"template","data","partials"}"#)
      return .object([("error", .string(message[language]))])
    }
    do throws(RenderFailure) {
      let rendering = try MustacheRenderer.render(
        task.template, data: task.data.map(TemplateValue.init) ?? .null,
        partials: task.partials ?? [:], options: options)
      return .object([("text", .string(rendering.text))])
    } catch {
      let lines = error.problems.map { $0.line[language] }
      return .object([("error", .string(lines.joined(separator: "\n")))])
    }
  }

  private struct Task: Decodable {
    let template: String
    let data: JSONValue?
    let partials: [String: String]?
  }
}

extension TemplateValue {
  init(_ value: JSONValue) {
    switch value {
    case .null: self = .null
    case .bool(let flag): self = .flag(flag)
    case .number(let text), .string(let text): self = .text(text)
    case .array(let items): self = .list(items.map(TemplateValue.init))
    case .object(let members): self = .map(members.mapValues(TemplateValue.init))
    }
  }
}
