import Configuring
import Dates
import Linting
import Templating
import Text

/// What the client can have done by name.
enum Command: String, CaseIterable {
  case fill = "kijitsu.fill"
  case preview = "kijitsu.preview"
  case summary = "kijitsu.summary"
  case applyEdit = "kijitsu.applyEdit"
}

extension LanguageServer {
  /// `workspace/executeCommand`
  func executeCommand(_ params: JSON) throws(ResponseError) -> JSON {
    guard let name = params["command"]?.string, let command = Command(rawValue: name) else {
      throw ResponseError(.invalidParams, "unknown command")
    }
    let arguments = params["arguments"]?.array ?? []
    guard let first = arguments.first else {
      throw ResponseError(.invalidParams, "\(name) needs an argument")
    }
    switch command {
    case .fill: return try fill(first, arguments.dropFirst().first)
    case .preview: return try preview(first, arguments.dropFirst().first)
    case .summary: return try summary(first)
    case .applyEdit:
      try apply(edit: first)
      return .null
    }
  }

  /// Asks the client to make an edit.
  private func apply(edit: JSON) throws(ResponseError) {
    guard client.appliesEdits else {
      throw failure(
        Message(
          ja: "このエディタはサーバーからの書き込みに対応していないので、書き込めません。",
          en:
            "This editor takes no edits from the server (workspace/applyEdit), so nothing is written."
        ))
    }
    ask("workspace/applyEdit", .members(["edit": edit]))
  }

  /// The summary, shown and returned.
  private func summary(_ argument: JSON) throws(ResponseError) -> JSON {
    guard let uri = argument.string, let document = documents[uri],
      case .draft(let draft) = try analysis(of: document)
    else { throw ResponseError(.invalidParams, "no open draft") }
    let text = DraftSummary(draft: draft, language: language).lines.map(\.text)
      .joined(separator: "\n")
    notify("window/showMessage", .members(["type": 3, "message": .string(text)]))
    return .string(text)
  }

  /// Fills a template and lints the result: `["greeting", {"購入者名": "山田"}]` or
  /// `[{"template": "greeting", "values": {…}, "uri": …, "position": …}]`, which inserts it too.
  private func fill(_ first: JSON, _ second: JSON?) throws(ResponseError) -> JSON {
    let (template, workbench) = try template(first["template"] ?? first["uri"] ?? first)
    let inputs = Self.inputs(first["values"] ?? second) + configured(template, workbench)
    let rendering: Rendering
    do throws(RenderFailure) {
      rendering = try template.fill(inputs, in: fieldContext(workbench))
    } catch {
      throw failure(error)
    }
    let result = workbench.linter.lint(
      SourceText(rendering.units), situation: template.header.situation,
      dates: workbench.context(now: now), settings: workbench.settings, writer: workbench.writer)
    try ResponseError.checkCancellation()
    let errors = result.diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty else {
      let text = errors.map { $0.message[language] }.joined(separator: "\n")
      throw ResponseError(.requestFailed, text)
    }
    if let uri = first["into"]?.string {
      guard let document = documents[uri] else {
        throw ResponseError(.invalidParams, "not open: \(uri)")
      }
      let position = try document.lines.offset(first["position"]).offset
      let edit = Edit(range: TextRange(position, position), text: rendering.text)
      try apply(edit: workspaceEdit([edit], in: document))
    }
    var writer = PositionWriter(TextLines(rendering.units, encoding: encoding))
    return .members([
      "text": .string(rendering.text),
      "diagnostics": .array(result.diagnostics.map { json($0, &writer) }),
    ])
  }

  /// The values of a JSON object, by the names of the fields.
  static func inputs(_ values: JSON?) -> [FieldInput] {
    (values?.members ?? []).map { name, value in
      FieldInput(name: name, value: FieldInput.Value(value), origin: .answer)
    }
  }

  /// The configured names of seller and buyer.
  private func configured(_ template: Template, _ workbench: Workbench) -> [FieldInput] {
    let configuration = workbench.surroundings.configuration
    let names = [
      (workbench.words.sellerFields, configuration.seller),
      (workbench.words.buyerFields, configuration.buyer),
    ]
    return names.flatMap { fields, name -> [FieldInput] in
      guard let name else { return [] }
      let keys = Set(fields.map(\.key))
      return template.fields.filter { keys.contains($0.name.key) }.map {
        FieldInput(name: $0.name.text, value: .text(name), origin: .header)
      }
    }
  }

  func fieldContext(_ workbench: Workbench) -> FieldContext {
    let (dates, reader) = (workbench.context(now: now), workbench.reader)
    return FieldContext(dates: dates, words: workbench.words) { text throws(DateValueError) in
      try reader.value(text, context: dates)
    }
  }

  func failure(_ failure: RenderFailure) -> ResponseError {
    ResponseError(
      .requestFailed, failure.problems.map { $0.editorMessage[language] }.joined(separator: "\n"))
  }
}

extension FieldInput.Value {
  fileprivate init(_ json: JSON) {
    switch json {
    case .string(let text), .number(let text): self = .text(text)
    case .int(let number): self = .text(String(number))
    case .bool(let flag): self = .text(flag ? "true" : "false")
    case .null: self = .nothing
    case .array(let items):
      let texts = items.compactMap(\.string)
      self = texts.count == items.count ? .list(texts) : .unfit
    case .object, .written: self = .unfit
    }
  }
}
