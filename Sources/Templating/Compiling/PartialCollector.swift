internal import Text

/// Loads the partials a template uses, theirs too, and finds rings among them.
struct PartialCollector {
  private let source: PartialSource
  private(set) var partials: [String: ParsedTemplate] = [:]
  private(set) var problems: [TemplateProblem] = []

  init(source: PartialSource) { self.source = source }

  mutating func collect(for template: ParsedTemplate) {
    var queue = [template]
    var seen: Set<String> = []
    while let next = queue.popLast() {
      let map = PositionMap(next.source)
      for use in next.tree.partialUses {
        let name = next.tree[use]
        guard !name.key.isEmpty, seen.insert(name.key).inserted else { continue }
        let place = TemplateProblem.Place(path: next.path, range: use.range, in: map)
        guard let partial = load(name, place) else { continue }
        partials[name.key] = partial
        problems += partial.syntaxProblems
        queue.append(partial)
      }
    }
    reportRings(from: template)
  }

  private mutating func load(_ name: FieldName, _ place: TemplateProblem.Place) -> ParsedTemplate? {
    switch source.find(name) {
    case .found(let path, let source): return ParsedTemplate(path: path, source: source)
    case .unknown(let meant): report(.unknown(name.text, meant: meant), place)
    case .unreadable(let reason): report(.unreadable(name.text, reason), place)
    }
    return nil
  }

  private mutating func report(_ problem: PartialProblem, _ place: TemplateProblem.Place) {
    problems.append(TemplateProblem(kind: .partial(problem), place: place))
  }

  /// One step of the walk: a partial on the way, and which of its uses comes next.
  private struct Step {
    let name: FieldName
    let uses: [TemplateName]
    var next = 0
  }

  /// Walks the partials depth first without recursion; each is entered once.
  private mutating func reportRings(from template: ParsedTemplate) {
    var done: Set<String> = []
    var path = [Step(name: FieldName(""), uses: template.tree.partialUses)]
    var onPath: Set<String> = []
    while let step = path.last {
      guard step.next < step.uses.count else {
        done.insert(step.name.key)
        onPath.remove(step.name.key)
        path.removeLast()
        continue
      }
      path[path.count - 1].next += 1
      let use = step.uses[step.next]
      let current = partials[step.name.key] ?? template
      let name = current.tree[use]
      if onPath.contains(name.key) {
        let start = path.firstIndex { $0.name.key == name.key } ?? 0
        let ring = path[start...].map(\.name.text) + [name.text]
        report(
          .circular(ring),
          .init(path: current.path, range: use.range, in: PositionMap(current.source)))
      } else if let partial = partials[name.key], !done.contains(name.key) {
        onPath.insert(name.key)
        path.append(Step(name: name, uses: partial.tree.partialUses))
      }
    }
  }
}
