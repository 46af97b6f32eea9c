/// How values are printed, and what becomes of names without a value: two independent switches.
package struct RenderOptions: Sendable {
  package enum Escape: Sendable {
    /// `&`, `<`, `>` and quotes become HTML entities, unless the tag is `{{{名前}}}` or `{{&名前}}`.
    case html
    /// Values are printed as they are.
    case none
  }

  package enum Missing: Sendable {
    /// Nothing is printed.
    case empty
    /// A problem, and no text at all.
    case fail
  }

  package let escape: Escape
  package let missing: Missing

  package init(escape: Escape, missing: Missing) {
    self.escape = escape
    self.missing = missing
  }

  /// As Mustache has it.
  package static let mustache = RenderOptions(escape: .html, missing: .empty)
  /// As Kijitsu sends messages.
  package static let product = RenderOptions(escape: .none, missing: .fail)
}
