internal import Text

/// Gives lines and columns to places in a template and its partials; each file is measured once.
final class Places {
  private let template: Template
  private var maps: [String: PositionMap] = [:]

  init(_ template: Template) { self.template = template }

  func place(_ place: TemplatePlace) -> TemplateProblem.Place {
    guard let map = map(place.path) else { return .init(path: place.path, range: place.range) }
    return .init(path: place.path, range: place.range, in: map)
  }

  private func map(_ path: String) -> PositionMap? {
    if let map = maps[path] { return map }
    guard let source = template.source(path: path) else { return nil }
    let map = PositionMap(source)
    maps[path] = map
    return map
  }
}
