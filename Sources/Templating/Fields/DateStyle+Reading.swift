internal import Dates

extension DateStyle {
  /// A style by its name, or from an ICU pattern that prints what it says.
  static func read(_ text: String) -> Result<DateStyle, DatePattern.Problem> {
    if let style = DateStyle(name: text) { return .success(style) }
    if let problem = DatePattern.problem(in: text) { return .failure(problem) }
    let usesEra = text.utf8.contains(UInt8(ascii: "G"))
    let writesTime = text.utf8.contains { "HhKk".utf8.contains($0) }
    return .success(DateStyle(pattern: text, usesEra: usesEra, appendsTime: !writesTime))
  }
}
