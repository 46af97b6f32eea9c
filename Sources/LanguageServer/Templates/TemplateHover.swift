import Dates
import Linting
import Templating
import Text

extension TemplateAnalysis {
  /// What a hover tells: of a field its type, sample and where it is declared; of a partial its text;
  /// of a filter an example; of a date what it means today; of a finding its rule.
  ///
  /// - Parameter index: the files in which a field that is not declared here may be declared.
  func hover(at offset: Int, index: () -> TemplateIndex, language: Language) -> (
    markdown: String, range: TextRange
  )? {
    var parts: [String] = []
    var range: TextRange?
    let names = TemplateNames(source, template.header, tree)
    if let filter = filter(at: offset) {
      parts.append(
        "**\(filter.filter.names.joined(separator: " / "))**\n\n`\(filter.filter.example)`")
      range = filter.range
    } else if let place = names.place(at: offset) {
      range = place.range
      if place.isPartial {
        parts.append(describe(partial: place, language))
      } else if let field = field(place.key) {
        let others =
          field.isDeclared ? [] : index().declarations(of: place.key, from: template.path)
        parts.append(describe(others.first?.field ?? field, others, language))
      }
    }
    if let place = template.header.situationRange, place.touches(offset),
      let situation = template.header.situation.flatMap(
        workbench.linter.glossary.situations.named)
    {
      parts.append(situation.markdown)
      range = range ?? place
    }
    if let (date, place) = dates.first(where: { $0.range.touches(offset) }) {
      parts.append(date.markdown(context.dates, workbench.writer, language))
      range = range ?? place
    }
    for diagnostic in diagnostics where diagnostic.range.touches(offset) {
      parts.append(diagnostic.markdown(language))
      range = range ?? diagnostic.range
    }
    guard let range, !parts.isEmpty else { return nil }
    return (parts.joined(separator: "\n\n---\n\n"), range)
  }

  private func filter(at offset: Int) -> (filter: Filter, range: TextRange)? {
    for call in tree.filters.values.joined() where call.nameRange.touches(offset) {
      if let filter = Filter.named(call.name) { return (filter, call.nameRange) }
    }
    return nil
  }

  private func describe(partial place: TemplateNames.Place, _ language: Language) -> String {
    let text = template.partials[place.key].map { $0.source[HeaderSplit($0.source.units).body] }
    let heading = Message(ja: "部品「\(place.text)」", en: "Partial '\(place.text)'")[language]
    return "**\(Markdown.escaped(heading))**" + (text.map { "\n\n```\n\($0)\n```" } ?? "")
  }

  private func describe(
    _ field: FieldDeclaration, _ others: [TemplateIndex.Declaration], _ language: Language
  ) -> String {
    let type = language == .japanese ? field.type.japaneseName : field.type.rawValue
    let need =
      field.mustBeGiven
      ? Message(ja: "必須", en: "required") : Message(ja: "省略可", en: "optional")
    var lines = ["**\(Markdown.escaped(field.name.text))** — \(type)・\(need[language])"]
    if let details = field.details { lines.append(Markdown.escaped(details)) }
    if !field.choices.isEmpty { lines.append(field.choices.joined(separator: " / ")) }
    let sample = value(of: field) ?? field.example ?? field.choices.first ?? field.type.sample
    lines.append(Message(ja: "例：\(sample)", en: "Sample: \(sample)")[language])
    lines.append(declaration(field, others, language))
    return lines.joined(separator: "\n\n")
  }

  /// What the sample text prints for it.
  private func value(of field: FieldDeclaration) -> String? {
    let segment = sample?.segments.first { segment in
      guard case .value(let name, _) = segment.origin else { return false }
      return FieldName.key(name) == field.name.key
    }
    return segment.flatMap { segment in
      sample.map { String(decoding: $0.units[segment.rendered.range], as: UTF16.self) }
    }
  }

  private func declaration(
    _ field: FieldDeclaration, _ others: [TemplateIndex.Declaration], _ language: Language
  ) -> String {
    if !others.isEmpty {
      let places = others.prefix(5).map { Self.place(of: $0.field, in: $0.source)[language] }
      return (language == .japanese ? "宣言：" : "Declared in ") + places.joined(separator: "、")
        + (others.count > 5 ? " …" : "")
    }
    guard field.isDeclared, let source = template.source(path: field.place.path) else {
      return Message(
        ja: "ヘッダーに宣言はなく、種類は名前からの推測です。", en: "Not declared; the type follows from the name."
      )[language]
    }
    let place = Self.place(of: field, in: source)
    return Message(ja: "宣言：\(place.ja)", en: "Declared in \(place.en)")[language]
  }

  private static func place(of field: FieldDeclaration, in source: SourceText) -> Message {
    let line = PositionMap(source).position(field.place.range.start).line
    let name = field.place.path.split(separator: "/").last.map(String.init) ?? field.place.path
    return Message(ja: "\(name) \(line)行目", en: "\(name), line \(line)")
  }
}
