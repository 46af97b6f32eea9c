internal import Text

/// Colours for a terminal, when there are any.
struct Ink {
  let isColored: Bool

  func error(_ text: String) -> String { painted(text, "1;31") }
  func warning(_ text: String) -> String { painted(text, "1;33") }
  func info(_ text: String) -> String { painted(text, "1;36") }
  func good(_ text: String) -> String { painted(text, "1;32") }
  func strong(_ text: String) -> String { painted(text, "1") }
  func faint(_ text: String) -> String { painted(text, "2") }

  func severity(_ severity: Severity, _ text: String) -> String {
    switch severity {
    case .error: error(text)
    case .warning: warning(text)
    case .info: info(text)
    }
  }

  private func painted(_ text: String, _ code: String) -> String {
    isColored && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
