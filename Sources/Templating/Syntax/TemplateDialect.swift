/// Which language a template is written in.
package enum TemplateDialect: Sendable {
  /// Kijitsu's own: Mustache with filters and full-width tags, errors for what Mustache forgives.
  case product
  /// Mustache 1.4 core, to the letter: `|` is part of a name, ｛｛ is text.
  case mustache
}
