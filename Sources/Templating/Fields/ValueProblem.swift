package import Dates

/// Why a value does not suit a field.
package enum ValueProblem: Error, Sendable, Hashable {
  /// Nothing that would be seen.
  case blank
  /// No date can be read in it.
  case notDate(DateValueError)
  /// A deadline that has passed.
  case past(Due)
  case notDuration
  case notAmount
  case notNumber
  case notFlag
  /// None of the choices; `meant` is the nearest.
  case notChoice([String], meant: String?)
  /// A list where one value is needed.
  case notSingle
  /// A mapping or another thing no field takes.
  case unfit
}
