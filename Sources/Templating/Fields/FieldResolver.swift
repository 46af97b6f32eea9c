internal import Dates
internal import Text

/// Turns what was given into values: all fields at once, and everything that is wrong with them.
struct FieldResolver {
  let fields: [FieldDeclaration]
  let context: FieldContext
  private(set) var values: [String: FieldValue] = [:]
  private(set) var problems: [TemplateProblem] = []
  /// Fields whose value was refused, so that what follows from them is not reported as well.
  private var failed: Set<String> = []
  /// Names beyond these are not looked through for what may have been meant.
  private static let maximumSuggestions = 200
  private let declaredNames: [String]
  private let place: (TemplatePlace) -> TemplateProblem.Place

  /// Where to report what belongs nowhere: the template.
  private let fallback: TemplateProblem.Place

  /// - Parameters:
  ///   - path: the template's.
  ///   - place: gives line and column to a place in the template.
  init(
    fields: [FieldDeclaration], context: FieldContext, path: String,
    place: @escaping (TemplatePlace) -> TemplateProblem.Place
  ) {
    fallback = TemplateProblem.Place(path: path, line: 1, column: 1)
    self.fields = fields
    self.context = context
    self.place = place
    declaredNames = fields.lazy.filter(\.isDeclared).prefix(Self.maximumSuggestions)
      .map(\.name.text)
  }

  mutating func resolve(_ inputs: [FieldInput]) {
    var given: [String: FieldInput] = [:]
    let keys = Set(fields.map(\.name.key))
    for input in inputs {
      if keys.contains(input.name.key) {
        given[input.name.key] = input
      } else {
        reportUnknown(input)
      }
    }
    for field in fields { resolve(field, given[field.name.key]) }
    for field in fields { derive(field) }
  }

  private mutating func resolve(_ field: FieldDeclaration, _ input: FieldInput?) {
    if let input, !input.value.isBlank {
      read(field, input.value, input.origin)
    } else if field.derivation != nil {
      return
    } else if let value = field.defaultValue {
      read(field, value, .header)
    } else if field.isRequired {
      reportMissing(field)
    }
  }

  private mutating func read(
    _ field: FieldDeclaration, _ value: FieldInput.Value, _ origin: FieldInput.Origin
  ) {
    do throws(ValueProblem) {
      values[field.name.key] = try ValueReader(
        field: field, context: context, isDefault: origin == .header
      ).value(value)
    } catch {
      failed.insert(field.name.key)
      if case .blank = error, origin != .header { return reportMissing(field) }
      let kind = FieldProblem.invalid(
        name: field.name.text, type: field.type, text: value.shown, problem: error, origin: origin)
      report(kind, place(of: field, origin))
    }
  }

  /// Reckons a derived date; those it derives from come first.
  private mutating func derive(_ field: FieldDeclaration) {
    var chain: [FieldDeclaration] = []
    var current: FieldDeclaration? = field
    while let next = current, next.derivation != nil, values[next.name.key] == nil,
      !failed.contains(next.name.key), chain.count <= fields.count
    {
      chain.append(next)
      current = fields.first { $0.name.key == next.derivation?.from.key }
    }
    for field in chain.reversed() { deriveOne(field) }
  }

  private mutating func deriveOne(_ field: FieldDeclaration) {
    guard let derivation = field.derivation else { return }
    guard case .date(let source) = values[derivation.from.key] else {
      failed.insert(field.name.key)
      return
    }
    let calendar = context.dates.calendar
    guard let due = derivation.due(from: source, calendar: calendar) else {
      failed.insert(field.name.key)
      let kind = FieldProblem.underivable(name: field.name.text, from: derivation.from.text)
      return report(kind, place(of: field, .header))
    }
    var rolled = Rolling(calendar).roll(due, field.roll)
    if field.type == .date, derivation.keepsDays { rolled = .day(rolled.day) }
    if field.type == .deadline, rolled.end <= context.dates.now {
      failed.insert(field.name.key)
      let kind = FieldProblem.invalid(
        name: field.name.text, type: .deadline, text: rolled.spoken, problem: .past(rolled),
        origin: .header)
      return report(kind, place(of: field, .header))
    }
    values[field.name.key] = .date(rolled)
  }

  private mutating func reportMissing(_ field: FieldDeclaration) {
    failed.insert(field.name.key)
    let meant =
      field.isDeclared ? nil : Suggestion.nearest(to: field.name.text, among: declaredNames)
    let kind = FieldProblem.missing(
      name: field.name.text, type: field.type, example: field.example, choices: field.choices,
      meant: meant)
    report(kind, place(field.firstUse ?? field.place))
  }

  private mutating func reportUnknown(_ input: FieldInput) {
    let names = fields.prefix(Self.maximumSuggestions).map(\.name.text)
    let meant = Suggestion.nearest(to: input.name.text, among: names)
    let kind = FieldProblem.unknown(name: input.name.text, meant: meant, known: names)
    let near = meant.flatMap { name in fields.first { $0.name.text == name }?.place }
    report(kind, input.origin.place ?? near.map(place) ?? fallback)
  }

  private func place(of field: FieldDeclaration, _ origin: FieldInput.Origin)
    -> TemplateProblem.Place
  {
    if origin == .header { return place(field.place) }
    return origin.place ?? place(field.firstUse ?? field.place)
  }

  private mutating func report(_ problem: FieldProblem, _ place: TemplateProblem.Place?) {
    problems.append(TemplateProblem(kind: .field(problem), place: place))
  }
}

extension FieldInput.Origin {
  /// The place in a data file.
  fileprivate var place: TemplateProblem.Place? {
    guard case .file(let path, let line, let column) = self else { return nil }
    return .init(path: path, line: line, column: column)
  }
}

extension FieldInput.Value {
  /// Whether it is as if nothing was given.
  package var isBlank: Bool {
    switch self {
    case .text(let text): ValueCleaner.isBlank(text)
    case .list(let items): items.allSatisfy(ValueCleaner.isBlank)
    case .nothing: true
    case .unfit: false
    }
  }

  /// For messages.
  var shown: String {
    switch self {
    case .text(let text): text
    case .list(let items): items.joined(separator: "、")
    case .nothing: ""
    case .unfit: "{…}"
    }
  }
}
