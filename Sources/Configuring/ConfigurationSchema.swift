package import Text

/// The JSON Schema of `.kijitsu.yml`, for editors that complete and check YAML.
package struct ConfigurationSchema: Sendable {
  let rules: [String]
  let situations: [String]
  let language: Language

  /// - Parameters:
  ///   - rules: rule ids; empty allows any.
  ///   - situations: situations by id or alias; empty allows any.
  package init(rules: [String] = [], situations: [String] = [], language: Language = .japanese) {
    self.rules = rules
    self.situations = situations
    self.language = language
  }

  package var json: JSON {
    .object([
      ("$schema", "https://json-schema.org/draft/2020-12/schema"),
      ("title", ".kijitsu.yml"),
      ("type", "object"),
      ("additionalProperties", false),
      ("properties", .object(ConfigurationKey.allCases.map { ($0.rawValue, property($0)) })),
    ])
  }

  private func property(_ key: ConfigurationKey) -> JSON {
    .object([("description", .string(key.summary[language]))] + shape(key))
  }

  private func shape(_ key: ConfigurationKey) -> [(String, JSON)] {
    switch key {
    case .rules:
      let severity = JSON.object([("enum", ["off", "info", "warning", "error"])])
      guard !rules.isEmpty else {
        return [("type", "object"), ("additionalProperties", severity)]
      }
      return [
        ("type", "object"),
        ("properties", .object(rules.map { ($0, severity) })), ("additionalProperties", false),
      ]
    case .situations:
      let situation: [(String, JSON)] =
        situations.isEmpty
        ? [("type", "string")] : [("enum", .array(situations.map { .string($0) }))]
      return [("type", "object"), ("additionalProperties", .object(situation))]
    case .workdays:
      return list(of: [("type", "string"), ("pattern", "^[月火水木金土日](曜日?)?$")])
    case .closingDays: return list(of: [("type", "string")])
    case .holidays: return [("enum", ["on", "off", true, false])]
    case .minimumNotice:
      return [("type", "string"), ("pattern", "^[0-9０-９]+(分|時間|日|営業日)前?$")]
    case .templates, .glossary: return list(of: [("type", "string"), ("minLength", 1)])
    case .seller, .buyer: return [("type", "string"), ("minLength", 1)]
    }
  }

  /// One of them, or a list of them.
  private func list(of item: [(String, JSON)]) -> [(String, JSON)] {
    [("anyOf", [.object(item), .object([("type", "array"), ("items", .object(item))])])]
  }
}
