package import Dates

/// A field's value, read by its type.
package enum FieldValue: Sendable, Hashable {
  case text(String)
  case date(Due)
  case duration(DateExpression.Length)
  /// Yen.
  case amount(Int)
  case number(DecimalNumber)
  case flag(Bool)
  case list([String])

  /// Whether a section on it is printed.
  package var isTruthy: Bool {
    switch self {
    case .flag(let flag): flag
    case .list(let items): !items.isEmpty
    default: true
    }
  }
}
