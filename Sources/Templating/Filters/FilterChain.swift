internal import Dates
internal import Text

/// The filters of one tag, looked up.
struct FilterChain {
  let calls: [FilterCall]

  /// What is wrong with the chain on a field of a type, with the ranges.
  func problems(field: String, type: FieldType) -> [(FilterProblem, TextRange)] {
    var type = type
    var problems: [(FilterProblem, TextRange)] = []
    for call in calls {
      guard let filter = Filter.named(call.name) else {
        let meant = Suggestion.nearest(to: call.name, among: Filter.all.flatMap(\.names))
        problems.append((.unknown(call.name, meant: meant), call.nameRange))
        continue
      }
      if let problem = argumentProblem(call, filter) {
        problems.append((problem, call.arguments.first?.range ?? call.nameRange))
      }
      if !filter.accepts(type) {
        problems.append((.unfit(call.name, field: field, type), call.nameRange))
      }
      type = .text
    }
    return problems
  }

  /// The filtered text, or nil where a filter has no use for the value.
  func text(_ value: FieldValue, style: DateStyle?, printer: ValuePrinter) -> String? {
    var value = value
    for call in calls {
      let argument = call.arguments.first?.text ?? ""
      guard let text = Filter.named(call.name)?.apply(value, style, argument, printer) else {
        return nil
      }
      value = .text(text)
    }
    return printer.text(value, style: style)
  }

  private func argumentProblem(_ call: FilterCall, _ filter: Filter) -> FilterProblem? {
    switch filter.argument {
    case .none:
      return call.arguments.isEmpty ? nil : .unwantedArgument(call.name, example: filter.example)
    case .text, .dateFormat:
      guard call.arguments.count == 1, let argument = call.arguments.first, !argument.isNumber
      else { return .missingArgument(call.name, example: filter.example) }
      guard case .dateFormat = filter.argument,
        case .failure(let problem) = DateStyle.read(argument.text)
      else { return nil }
      return .badFormat(argument.text, problem)
    }
  }
}
