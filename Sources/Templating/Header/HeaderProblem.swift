package import Text
package import YAML

/// Something wrong with a template's header.
package struct HeaderProblem: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// `---` at the top without a second one.
    case unclosed
    case notYAML(YAMLError.Problem)
    /// No `key: value` lines at the top.
    case notMapping
    /// `fields` is no mapping.
    case fieldsNotMapping
    case unknownKey(String, meant: String?)
    /// Two keys that mean the same, such as `title` and 題名.
    case doubledKey(String)
    /// A key whose value should be a single text.
    case notText(key: String)
    /// Two names that are the same field, such as ＵＲＬ and URL.
    case doubledField(String)
    case badFieldName(String)
    /// A field that is neither a type nor a mapping of keys.
    case badField(String)
    case unknownType(String, meant: String?)
    case badFlag(key: String, String)
    case noChoices
    /// A key that the field's type has no use for.
    case unfitKey(String, FieldType)
    case defaultNotChoice(String, meant: String?)
    case badFormat(String, DatePattern.Problem)
    case badLength(String)
    case badRoll(String)
    case plusAndMinus
    /// `plus` or `minus` without `from`.
    case missingFrom
    case unknownFrom(String, meant: String?)
    case fromNotDate(String)
    /// Fields derived from each other, in a ring.
    case circularFrom([String])
    /// ： or a full-width blank used as a sign.
    case fullWidthSign
  }

  package let kind: Kind
  /// UTF-16 offsets in the file.
  package let range: TextRange
  package var fixes: [Fix] = []

  package var severity: Severity { kind == .fullWidthSign ? .warning : .error }
}
