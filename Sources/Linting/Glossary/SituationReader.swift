internal import YAML

/// Reads Glossary/situations.yml.
struct SituationReader {
  let path: String

  func situations(_ root: YAMLNode?) throws(GlossaryError) -> [Situation] {
    guard let root else { return [] }
    guard let items = root["situations"]?.sequence else {
      throw GlossaryError(problem: .missingKey("situations"), path: path, mark: root.mark)
    }
    var situations: [Situation] = []
    for item in items { situations.append(try situation(item)) }
    return situations
  }

  /// By outcome, the sentence that announces it firmly.
  func firmConsequences(_ root: YAMLNode?) throws(GlossaryError) -> [Outcome: String] {
    var sentences: [Outcome: String] = [:]
    for entry in root?["firm"]?.mapping ?? [] {
      sentences[try outcome(entry.key, entry.value.mark)] = entry.value.scalar ?? ""
    }
    return sentences
  }

  private func situation(_ node: YAMLNode) throws(GlossaryError) -> Situation {
    let suggest = node["suggest"]
    return Situation(
      id: try text("id", node), title: try text("title", node),
      aliases: node["aliases"]?.scalars ?? [],
      requiresDeadline: try isRequired("deadline", node),
      requiresRequest: try isRequired("request", node),
      requiresConsequence: try isRequired("consequence", node),
      outcomes: node["outcomes"]?.scalar == "any" ? nil : try outcomes("outcomes", node),
      wrongOutcomes: Set(try outcomes("wrong-outcomes", node)),
      defaultDeadline: try text("default-deadline", node),
      suggestedRequest: suggest?["request"]?.scalar ?? "",
      suggestedConsequence: suggest?["consequence"]?.scalar ?? "")
  }

  private func text(_ key: String, _ node: YAMLNode) throws(GlossaryError) -> String {
    guard let text = node[key]?.scalar else {
      throw GlossaryError(problem: .missingKey(key), path: path, mark: node.mark)
    }
    return text
  }

  private func isRequired(_ key: String, _ node: YAMLNode) throws(GlossaryError) -> Bool {
    let value = try text(key, node)
    guard value == "required" || value == "optional" else {
      throw GlossaryError(
        problem: .badValue(value, expected: ["required", "optional"]), path: path,
        mark: node[key]?.mark ?? node.mark)
    }
    return value == "required"
  }

  private func outcomes(_ key: String, _ node: YAMLNode) throws(GlossaryError) -> [Outcome] {
    var outcomes: [Outcome] = []
    for name in node[key]?.scalars ?? [] {
      outcomes.append(try outcome(name, node[key]?.mark ?? node.mark))
    }
    return outcomes
  }

  private func outcome(_ name: String, _ mark: YAMLMark) throws(GlossaryError) -> Outcome {
    guard let outcome = Outcome(rawValue: name) else {
      throw GlossaryError(
        problem: .badValue(name, expected: Outcome.allCases.map(\.rawValue)), path: path,
        mark: mark)
    }
    return outcome
  }
}
