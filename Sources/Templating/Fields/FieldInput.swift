/// A value as it was given for a field, before its type is known.
package struct FieldInput: Sendable, Hashable {
  package enum Value: Sendable, Hashable {
    case text(String)
    case list([String])
    /// `null` in a data file: as if it was not given.
    case nothing
    /// Something no field takes, such as a mapping.
    case unfit
  }

  /// Where it was given.
  package enum Origin: Sendable, Hashable {
    /// `--set 期限=…`
    case option
    /// A data file; line and column from 1 where they are known.
    case file(path: String, line: Int?, column: Int?)
    /// An answer on the terminal.
    case answer
    /// The default in the header.
    case header
  }

  package let name: FieldName
  package let value: Value
  package let origin: Origin

  package init(name: String, value: Value, origin: Origin) {
    self.name = FieldName(name)
    self.value = value
    self.origin = origin
  }
}
